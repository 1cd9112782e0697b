using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Episodes;

/// <summary>Somebody whose care has ended is taken into care again: what belonged to the ended care stays there.</summary>
public sealed class ReturnTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Whoever_returns_is_planned_for_at_once_and_has_goals_of_their_own()
    {
        await End();
        (await Goals()).Should().Equal("Carry the shopping home");

        await Return();

        (await Care.Open(FollowUpKind.Contact)).Should().ContainSingle("an active person always has a dated next contact");
        (await Clinic.Ask(Care.Specialist, new BannerQuery.Request(Care.Patient))).CareEndedOn.Should().BeNull();
        (await Goals()).Should().Equal("Sleep through");
    }

    [Fact]
    public async Task What_a_rule_holds_until_a_named_decision_is_held_still()
    {
        var activity = await Clinic.Do(Care.Gp, Care.Activity());
        await Clinic.Do(Care.Gp, new RecordPractice.Command(
            Guid.CreateVersion7(), Care.Patient, activity, "activity-log", Answers.None.With("pem", new CodeValue("yes")).With("minutes", new NumberValue(10, Unit.Minute))));

        await End();
        await Return();

        (await Care.Count("hold where rule = 'pem-guard' and lifted_at is null")).Should().Be(1, "the end of care is not the decision it waits for");
        (await Clinic.UseCases.Run(Care.Gp, Care.Activity())).Should().BeOfType<Outcome<InterventionId>.Refused>();
    }

    [Fact]
    public async Task A_broken_promise_is_told_of_before_the_end_and_does_not_come_back()
    {
        await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = new DateOnly(2026, 3, 6), NextTold = true });
        Clinic.Clock.Advance(TimeSpan.FromDays(5));
        await Clinic.SweepEvaluations();
        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached));
        var lost = (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).EndsWithCare;
        lost.Should().Contain(x => x.IsTold);
        var end = new EndCare.Command(Guid.CreateVersion7(), Care.Patient, 0, "goals met") { Seen = [.. lost.Select(x => x.Id)] };
        (await Clinic.UseCases.Run(Care.Gp, end)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.told");

        await Clinic.Do(Care.Gp, end with { PersonKnows = true });
        await Return();

        (await Look(AttentionKind.PromiseBroken)).Should().Be(0);
    }

    [Fact]
    public async Task The_old_plan_asks_nobody_to_look_and_is_not_written_in()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        var section = (await plan.Section("problems")).Id;

        await End();
        await Return();

        (await Look(AttentionKind.SectionUnseen)).Should().Be(0);
        var now = await plan.Read();
        (now.Letter, now.Earlier!.Letter!.Sections.Single(x => x.Term.Code == "doing").Standing!.Text.Text).Should().Be((null, "Paced breathing."), "what was agreed can still be read");
        now.Earlier.Goals.Select(x => x.Activity).Should().Contain("Carry the shopping home").And.NotContain("Sleep through");
        (await Clinic.UseCases.Run(Care.Gp, new Web.Features.Plans.PublishSection.Command(Guid.CreateVersion7(), Care.Patient, section, 0, "Sleep.", "Sleep.")))
            .Should().BeOfType<Outcome<int>.Refused>().Which.Code.Should().Be("plan.section-unknown");
    }

    [Fact]
    public async Task A_contact_in_error_opens_nothing_in_care_that_has_ended()
    {
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact());
        await End();
        await Return();

        await Clinic.Do(Care.Gp, new VoidContact.Command(Guid.CreateVersion7(), Care.Patient, contact, "it was another person"));

        (await Care.Open(FollowUpKind.Contact)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_running_huddle_opens_the_record_no_longer_once_care_has_ended()
    {
        var outsider = await Clinic.HireOutsider(Domain.Teams.Role.Clinician, Domain.Teams.Discipline.SocialWork);
        await Meeting.Start(Care, outsider);
        (await Clinic.UseCases.Ask(outsider, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Done>();

        await End();

        (await Clinic.UseCases.Ask(outsider, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    private async Task End()
    {
        var lost = (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).EndsWithCare;
        await Clinic.Do(Care.Gp, new EndCare.Command(Guid.CreateVersion7(), Care.Patient, 0, "goals met") { Seen = [.. lost.Select(x => x.Id)] });
    }

    private Task Return() => Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, Care.Patient) with { TargetActivity = "Sleep through" });

    private Task<long> Look(AttentionKind kind) => Care.Count($"attention where kind = '{kind}'");

    private async Task<IEnumerable<string>> Goals() => (await Clinic.Ask(Care.Gp, new PersonQuery.Request(Care.Patient))).Goals.Select(x => x.Activity);
}
