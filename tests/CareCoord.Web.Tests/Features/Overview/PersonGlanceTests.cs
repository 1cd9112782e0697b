using CareCoord.Domain.Contacts;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Overview;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Overview;

/// <summary>One person at a glance: each role finds its own questions answered from what was recorded, and is told where nothing was.</summary>
public sealed class PersonGlanceTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Each_role_is_asked_its_own_questions_and_gets_an_answer_to_each()
    {
        var consultant = await Clinic.Hire(Role.PsychiatricConsultant, Discipline.Psychology, "Dr Ruiz", Clinic.Team);
        var asked = new List<string>();
        foreach (var session in new[] { Care.Gp, Care.Psychologist, Care.Specialist, Care.Coordinator, consultant })
        {
            var glances = await Look(session);
            glances.Should().OnlyContain(x => x.Says.Count > 0 && x.Says.All(y => y.Text.Length > 0));
            asked.Add(string.Join('|', glances.Select(x => x.Asks)));
        }

        asked.Should().OnlyHaveUniqueItems().And.NotContain("");
    }

    [Fact]
    public async Task The_lead_reads_the_agreed_words_with_their_author_and_how_it_goes_in_life()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Psychologist, "formulation", 0, "central sensitisation", "My alarm is set too fine.");

        var glances = await Look(Care.Gp);

        Of(glances, "whose words").Should().Equal("My alarm is set too fine.", "Written by Lee Brandt, 2-Mar");
        Of(glances, "in life").First().Should().EndWith(": 3 of 10 on 2-Mar, rated once");
        Of(glances, "decide").Should().Equal("Nothing waits for a decision.");
        Of(glances, "loops").Should().Equal("None: nothing is late, and no promise runs out.");
        Of(glances, "with whom").Should().NotBeEmpty().And.NotContain("Nothing is planned.");
    }

    [Fact]
    public async Task The_psychologist_reads_what_happened_since_the_last_session_how_far_to_go_and_what_was_broken()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Psychologist, Care.Contact());
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Clinic.Do(Care.Psychologist, Care.Practice(breathing));
        await Clinic.Do(Care.Coordinator, Care.Contact() with { Nature = ContactNature.SymptomDriven });
        await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));

        var glances = await Look(Care.Psychologist);

        Of(glances, "since last time").Should().Equal("Last time: 2-Mar", "Practice recorded: 1 time, on 1 day", "1 contact with others, 1 because of symptoms");
        Of(glances, "bond").Should().Equal("No promise is broken, nothing is to be put right.");
        Of(glances, "risk").Should().Equal("Open since 3-Mar: has stopped eating");
    }

    [Fact]
    public async Task A_promise_that_was_broken_is_an_open_loop_and_a_hurt()
    {
        var id = await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpKind.Call, "About the blood count", Care.Gp.Staff!.Value, new DateOnly(2026, 3, 2), new TimeOnly(12, 0)));
        Clinic.Clock.Advance(TimeSpan.FromHours(6));

        (await Care.StatusOf(id)).Should().Be("Open");
        Of(await Look(Care.Gp), "loops").Should().Contain(x => x.EndsWith("(Dr Okoye)", StringComparison.Ordinal));
        Of(await Look(Care.Psychologist), "bond").Should().NotContain("No promise is broken, nothing is to be put right.");
    }

    [Fact]
    public async Task The_specialist_reads_what_is_asked_and_what_must_not_be_started_again()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Gp, "no-further-tests", 0, "No MRI unless weakness.", "");
        await Clinic.Do(Care.Gp, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpKind.Call, "Is it migraine", Care.Specialist.Staff!.Value, new DateOnly(2026, 3, 5), null));

        var glances = await Look(Care.Specialist);

        Of(glances, "asked").Should().ContainSingle().Which.Should().Contain("Is it migraine");
        Of(glances, "started again").Should().StartWith("No MRI unless weakness.");
        Of(glances, "safety net").Should().Equal("That part of the plan is not written yet.");
        Of(glances, "done already").Should().Equal("Nothing was imported from other systems. Ask, or look into the other record.");
    }

    [Fact]
    public async Task The_coordinator_reads_why_now_how_the_last_call_ended_and_the_minutes_of_the_month()
    {
        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached));
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Coordinator, Care.Contact() with { Note = "Slept better." });

        var glances = await Look(Care.Coordinator);

        Of(glances, "last call").Should().ContainSingle().Which.Should().EndWith("reached, Ana Duarte. Slept better.");
        Of(glances, "minutes").Should().Equal("24 minutes in 2 contacts, of all colleagues");
    }

    [Fact]
    public async Task What_was_given_and_stopped_is_told_with_the_reason()
    {
        var consultant = await Clinic.Hire(Role.PsychiatricConsultant, Discipline.Psychology, "Dr Ruiz", Clinic.Team);
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, "Made dizzy."));

        Of(await Look(consultant), "tried").Should().ContainSingle().Which.Should().EndWith("since 2-Mar: stopped 2-Mar, Made dizzy.");
    }

    private Task<IReadOnlyList<Glance>> Look(Session session) => Clinic.Ask(session, new PersonGlanceQuery.Request(Care.Patient));

    private static IEnumerable<string> Of(IReadOnlyList<Glance> glances, string asks) =>
        glances.Single(x => x.Asks.Contains(asks, StringComparison.OrdinalIgnoreCase)).Says.Select(x => x.Text);
}
