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
public sealed class ReturnTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Whoever_returns_is_planned_for_at_once_and_has_goals_of_their_own()
    {
        await End();
        (await Goals()).Should().Equal("Carry the shopping home");

        await Return();

        (await _care.Open(FollowUpKind.Contact)).Should().ContainSingle("an active person always has a dated next contact");
        (await _clinic.Ask(_care.Specialist, new BannerQuery.Request(_care.Patient))).CareEndedOn.Should().BeNull();
        (await Goals()).Should().Equal("Sleep through");
    }

    [Fact]
    public async Task What_a_rule_holds_until_a_named_decision_is_held_still()
    {
        var activity = await _clinic.Do(_care.Gp, _care.Activity());
        await _clinic.Do(_care.Gp, new RecordPractice.Command(
            Guid.CreateVersion7(), _care.Patient, activity, "activity-log", Answers.None.With("pem", new CodeValue("yes")).With("minutes", new NumberValue(10, Unit.Minute))));

        await End();
        await Return();

        (await _care.Count("hold where rule = 'pem-guard' and lifted_at is null")).Should().Be(1, "the end of care is not the decision it waits for");
        (await _clinic.UseCases.Run(_care.Gp, _care.Activity())).Should().BeOfType<Outcome<InterventionId>.Refused>();
    }

    [Fact]
    public async Task A_broken_promise_is_told_of_before_the_end_and_does_not_come_back()
    {
        await _clinic.Do(_care.Coordinator, _care.Contact() with { NextOn = new DateOnly(2026, 3, 6), NextTold = true });
        _clinic.Clock.Advance(TimeSpan.FromDays(5));
        await _clinic.SweepEvaluations();
        await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.NotReached));
        var lost = (await _clinic.Ask(_care.Gp, new CareQuery.Request(_care.Patient))).EndsWithCare;
        lost.Should().Contain(x => x.IsTold);
        var end = new EndCare.Command(Guid.CreateVersion7(), _care.Patient, 0, "goals met") { Seen = [.. lost.Select(x => x.Id)] };
        (await _clinic.UseCases.Run(_care.Gp, end)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.told");

        await _clinic.Do(_care.Gp, end with { PersonKnows = true });
        await Return();

        (await Look(AttentionKind.PromiseBroken)).Should().Be(0);
    }

    [Fact]
    public async Task The_old_plan_asks_nobody_to_look_and_is_not_written_in()
    {
        var plan = await Planned.Begin(_care);
        await plan.Publish(_care.Psychologist, "doing", 0, "Paced breathing.");
        var section = (await plan.Section("problems")).Id;

        await End();
        await Return();

        (await Look(AttentionKind.SectionUnseen)).Should().Be(0);
        var now = await plan.Read();
        (now.Letter, now.Earlier!.Letter!.Sections.Single(x => x.Term.Code == "doing").Standing!.Text.Text).Should().Be((null, "Paced breathing."), "what was agreed can still be read");
        now.Earlier.Goals.Select(x => x.Activity).Should().Contain("Carry the shopping home").And.NotContain("Sleep through");
        (await _clinic.UseCases.Run(_care.Gp, new Web.Features.Plans.PublishSection.Command(Guid.CreateVersion7(), _care.Patient, section, 0, "Sleep.", "Sleep.")))
            .Should().BeOfType<Outcome<int>.Refused>().Which.Code.Should().Be("plan.section-unknown");
    }

    [Fact]
    public async Task A_contact_in_error_opens_nothing_in_care_that_has_ended()
    {
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact());
        await End();
        await Return();

        await _clinic.Do(_care.Gp, new VoidContact.Command(Guid.CreateVersion7(), _care.Patient, contact, "it was another person"));

        (await _care.Open(FollowUpKind.Contact)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_running_huddle_opens_the_record_no_longer_once_care_has_ended()
    {
        var outsider = await _clinic.HireOutsider(Domain.Teams.Role.Clinician, Domain.Teams.Discipline.SocialWork);
        await Meeting.Start(_care, outsider);
        (await _clinic.UseCases.Ask(outsider, new PersonQuery.Request(_care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Done>();

        await End();

        (await _clinic.UseCases.Ask(outsider, new PersonQuery.Request(_care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    private async Task End()
    {
        var lost = (await _clinic.Ask(_care.Gp, new CareQuery.Request(_care.Patient))).EndsWithCare;
        await _clinic.Do(_care.Gp, new EndCare.Command(Guid.CreateVersion7(), _care.Patient, 0, "goals met") { Seen = [.. lost.Select(x => x.Id)] });
    }

    private Task Return() => _clinic.Do(_care.Coordinator, _clinic.IntoCare(_care.Coordinator, _care.Gp, _care.Patient) with { TargetActivity = "Sleep through" });

    private Task<long> Look(AttentionKind kind) => _care.Count($"attention where kind = '{kind}'");

    private async Task<IEnumerable<string>> Goals() => (await _clinic.Ask(_care.Gp, new PersonQuery.Request(_care.Patient))).Goals.Select(x => x.Activity);
}
