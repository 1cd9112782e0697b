using CareCoord.Domain.Interventions;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class StoryTests(TestCluster cluster) : CareTests(cluster)
{
    private InterventionId _breathing;

    protected override async Task Begin()
    {
        _breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
    }

    [Fact]
    public async Task A_raise_says_from_what_to_what_who_and_which_proposal_and_inputs_led_to_it_and_that_the_person_agreed()
    {
        await Care.PractiseSixOfSeven(_breathing);
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));

        var raised = (await Story())[0];

        (raised.What, raised.Who, raised.PersonAgrees).Should().Be(("Raised from 5 min to 7 min", "Lee Brandt", true));
        raised.LedBy.Should().StartWith("Proposed 05-Mar-2026").And.Contain("“Paced breathing”, version 1, because 6 of the last 7 planned practices recorded");
        raised.Seen.Should().Contain("5-Mar change in distress: -2");
    }

    [Fact]
    public async Task Deciding_against_it_is_told_with_its_reason()
    {
        await Care.PractiseSixOfSeven(_breathing);
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: false));

        var kept = (await Story())[0];

        (kept.What, kept.Why).Should().Be(("Not raised, kept at 5 min", "wants to stay with five minutes"));
        kept.LedBy.Should().StartWith("Proposed 05-Mar-2026");
    }

    [Fact]
    public async Task A_hold_that_a_rule_opened_and_let_go_is_told_both_times()
    {
        await Practise("light-headed");
        await Practise();
        await Practise();
        await Practise();

        var story = await Story();

        var held = story.Single(x => x.What == "Held by the rule “Light-headed or panicky while breathing”, version 1");
        held.LedBy.Should().StartWith("Because marks").And.Contain("1 in the last 3 recorded");
        held.Seen.Should().NotBeEmpty();
        story[0].What.Should().Be("No longer held: the rule’s condition is over");
        story[0].Who.Should().BeEmpty();
    }

    [Fact]
    public async Task Stopping_pausing_and_going_on_lose_nothing_of_what_was()
    {
        Wait();
        await Clinic.Do(Care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, _breathing, "a cold"));
        Wait();
        await Clinic.Do(Care.Psychologist, new PauseIntervention.Command(Guid.CreateVersion7(), Care.Patient, _breathing, new DateOnly(2026, 3, 20), "travels"));
        Wait();
        await Clinic.Do(Care.Psychologist, new ResumeIntervention.Command(Guid.CreateVersion7(), Care.Patient, _breathing, "back early"));
        Wait();
        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, _breathing, "found something better"));

        var ended = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Ended.Single();

        ended.Story.Where(x => !x.What.StartsWith("No longer held", StringComparison.Ordinal)).Select(x => x.What).Should().Equal(
            "Stopped at 5 min", "Goes on after a rest", "Let rest until 20-Mar-2026", "Held: nothing is raised until somebody decides", "Given, 5 min");
        ended.Story.Select(x => x.Why).Should().Contain(["travels", "back early", "a cold"]);
    }

    [Fact]
    public async Task What_is_no_longer_true_says_what_changed_on_the_page_and_on_the_timeline()
    {
        await Care.PractiseSixOfSeven(_breathing);
        await Clinic.Do(Care.Coordinator, Care.Practice(_breathing, "too-much"));

        var gone = (await Story()).Single(x => x.What.StartsWith("No longer proposed", StringComparison.Ordinal));
        var decided = (await Clinic.Ask(Care.Gp, new DecisionsQuery.Request(Care.Patient))).Decided.Single();
        var line = (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Everything, null))).Lines.Single(x => x.What.StartsWith("No longer proposed", StringComparison.Ordinal));

        gone.What.Should().Be("No longer proposed: From 5 to 7 minutes.");
        gone.Seen.Should().NotBeEmpty();
        decided.Changed.Should().Equal(gone.Seen);
        line.With.Should().ContainSingle().Which.Should().StartWith("What changed: 5-Mar tolerance is too much: yes");
    }

    private async Task<IReadOnlyList<StoryLine>> Story() => (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single().Story;

    private async Task Practise(params string[] marks)
    {
        Wait();
        await Clinic.Do(Care.Coordinator, Care.Practice(_breathing, marks: marks));
    }

    private void Wait() => Clinic.Clock.Advance(TimeSpan.FromHours(1));
}
