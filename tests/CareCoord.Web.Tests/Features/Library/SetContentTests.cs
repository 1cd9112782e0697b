using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Features.Library;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Library;

public sealed class SetContentTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task A_lower_number_lets_the_same_week_earn_a_raise_at_the_next_sweep_and_the_proposal_keeps_what_it_saw()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await PractiseFiveOfSeven(breathing);
        (await Care.Count("proposal")).Should().Be(0, "six are wanted by what ships");
        await Clinic.SweepEvaluations();

        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", ("enough-done.at-least", 5)));
        (await Sweep()).Should().Be(1, "everybody is due again on the same day");

        (await Clinic.Raw<string>("select because from proposal")).Should().Contain("5 of the last 7 planned practices recorded: enough");
        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", 1, false, ("enough-done.at-least", 7)));
        await Sweep();
        (await Clinic.Raw<string>("select concat_ws(' ', source_version, because) from proposal")).Should().StartWith("1 5 of the last 7", "what it saw stays");
    }

    [Fact]
    public async Task A_rule_that_is_off_neither_fires_nor_holds_and_comes_back_when_it_is_on()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Clinic.Administrator, Set("chore-twice", 0, true));

        await Chore(breathing);
        await Chore(breathing);

        (await Care.Count("proposal")).Should().Be(0);
        await Clinic.Do(Clinic.Administrator, Set("chore-twice", 1, false));
        await Sweep();
        (await Clinic.Raw<string>("select source from proposal where status = 'Open'")).Should().Be("chore-twice");
    }

    [Fact]
    public async Task Switching_a_rule_off_takes_back_what_it_proposed_and_says_why()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Chore(breathing);
        await Chore(breathing);

        await Clinic.Do(Clinic.Administrator, Set("chore-twice", 0, true));
        await Sweep();

        (await Clinic.Raw<string>("select concat_ws(': ', status, ended_because) from proposal")).Should().Be("Withdrawn: the rule was switched off here");
    }

    [Fact]
    public async Task A_practice_that_is_off_is_not_newly_given_and_what_runs_goes_on()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", 0, true));
        await Clinic.Do(Clinic.Administrator, Set("planned-visits", 0, true));

        var doing = await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient));
        var outcome = await Clinic.UseCases.Run(Care.Gp, Care.Visits());
        await Care.PractiseSixOfSeven(breathing);

        doing.CanBeGiven.Should().NotContain("planned-visits");
        outcome.Should().BeOfType<Outcome<InterventionId>.Refused>().Which.Code.Should().Be("intervention.off");
        (await Clinic.Raw<string>("select kind from proposal")).Should().Be("Raise");
    }

    [Fact]
    public async Task Limits_are_refused_in_words_and_what_keeps_people_safe_is_not_switched_off()
    {
        var outside = await Clinic.UseCases.Run(Clinic.Administrator, Set("paced-breathing", ("enough-done.at-least", 2)));
        var locked = await Clinic.UseCases.Run(Clinic.Administrator, Set("pem-guard", 0, true));
        var without = await Clinic.UseCases.Run(Clinic.Administrator, Set("chore-twice", 0, true) with { Reason = " " });

        outside.Should().BeOfType<Outcome<Nothing>.Invalid>().Which.Errors.Single().Should().Be(new FieldError("Values.enough-done.at-least", "Choose a whole number from 4 to 7."));
        locked.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("content.locked");
        without.Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await Care.Count("content_setting")).Should().Be(0);
    }

    [Fact]
    public async Task Two_organisations_never_see_each_others_settings()
    {
        await Clinic.Do(Clinic.Administrator, Set("chore-twice", 0, true));

        var other = await Elsewhere();
        var theirs = await Clinic.Ask(other, new LibraryItemQuery.Request("chore-twice"));
        var ours = await Clinic.Ask(Care.Gp, new LibraryItemQuery.Request("chore-twice"));

        (theirs.IsOff, theirs.Number, theirs.History.Count).Should().Be((false, 0, 0));
        (ours.IsOff, ours.Number).Should().Be((true, 1));
    }

    [Fact]
    public async Task Who_decided_what_and_why_is_kept_decision_after_decision()
    {
        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", ("enough-done.at-least", 5)));
        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", 1, true));

        var history = (await Clinic.Ask(Care.Gp, new LibraryItemQuery.Request("paced-breathing"))).History;

        history.Select(x => x.What).Should().Equal("switched off", "on; Enough done, at least 5 instead of 6");
        history[0].Why.Should().Be("agreed in the team");
    }

    [Fact]
    public async Task Two_who_decide_at_once_do_not_overwrite_each_other_and_a_clinician_does_not_decide()
    {
        await Clinic.Do(Clinic.Administrator, Set("chore-twice", 0, true));

        (await Clinic.UseCases.Run(Clinic.Administrator, Set("chore-twice", 0, false))).Should().BeOfType<Outcome<Nothing>.Conflict>();
        (await Clinic.UseCases.Run(Care.Gp, Set("chore-twice", 1, false))).Should().BeOfType<Outcome<Nothing>.Refused>();
    }

    [Fact]
    public async Task Every_file_is_listed_and_can_be_read()
    {
        var rows = await Clinic.Ask(Care.Coordinator, new LibraryQuery.Request());

        rows.Should().HaveCountGreaterThan(40);
        foreach (var row in rows)
        {
            var item = await Clinic.Ask(Care.Coordinator, new LibraryItemQuery.Request(row.Id));
            (item.Sections.Count + item.Rows.Count).Should().BeGreaterThan(0, row.Id);
            item.Examples.Should().NotBeEmpty(row.Id);
        }
    }

    [Fact]
    public async Task A_number_that_its_file_no_longer_allows_does_not_hold_and_neither_page_says_so()
    {
        await Clinic.Do(Clinic.Administrator, Set("paced-breathing", ("enough-done.at-least", 5)));
        (await Listed()).IsSet.Should().BeTrue();

        await Clinic.Raw<string>("update content_setting set id = gen_random_uuid(), values = replace(values::text, '5', '99')::jsonb returning content");

        (await Listed()).IsSet.Should().BeFalse();
        (await Clinic.Ask(Care.Gp, new LibraryItemQuery.Request("paced-breathing"))).Tune.Should().Contain(x => x.Tunable.Path.EndsWith("enough-done.at-least") && x.Value == 6);
    }

    private async Task<LibraryQuery.Row> Listed() => (await Clinic.Ask(Care.Gp, new LibraryQuery.Request())).Single(x => x.Id == "paced-breathing");

    private async Task<Session> Elsewhere()
    {
        var (organisation, user) = (OrganisationId.Of(Guid.CreateVersion7()), UserId.Of(Guid.CreateVersion7()));
        var founded = await Clinic.Do(Session.System(organisation), new FoundOrganisation.Command(
            Guid.CreateVersion7(), organisation, "Hill Road", "Hill Road Practice", "Europe/Lisbon", "Team B", user, "Bo Admin"));
        return new Session(organisation, user, founded.Administrator);
    }

    private async Task PractiseFiveOfSeven(InterventionId breathing)
    {
        foreach (var (practices, hours) in new[] { (2, 24), (1, 24), (1, 24), (2, 12) })
        {
            for (var i = 0; i < practices; i++)
            {
                Clinic.Clock.Advance(TimeSpan.FromHours(1));
                await Clinic.Do(Care.Coordinator, Care.Practice(breathing));
            }

            Clinic.Clock.Advance(TimeSpan.FromHours(hours - practices));
        }

        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Coordinator, Care.Practice(breathing));
    }

    private Task Chore(InterventionId breathing)
    {
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        var practice = Care.Practice(breathing);
        return Clinic.Do(Care.Coordinator, practice with { Answers = practice.Answers.With("chore", new Domain.Forms.NumberValue(8)) });
    }

    private async Task<int> Sweep() => (await Clinic.Do(Clinic.System, new SweepPatients.Command(Guid.CreateVersion7(), Schedule.Evaluate, 50))).People.Count;

    private static SetContent.Command Set(string content, params (string Path, decimal Value)[] values) => Set(content, 0, false, values);

    private static SetContent.Command Set(string content, int basedOn, bool off, params (string Path, decimal Value)[] values) =>
        new(Guid.CreateVersion7(), content, basedOn, off, values.ToDictionary(x => x.Path, x => x.Value), "agreed in the team");
}
