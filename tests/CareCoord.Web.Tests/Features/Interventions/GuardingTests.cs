using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class GuardingTests(TestCluster cluster) : IAsyncLifetime
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
    public async Task Light_headed_once_holds_the_raise_and_asks_its_owner_for_a_call()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());

        await _clinic.Do(_care.Coordinator, _care.Practice(breathing, marks: "light-headed"));

        (await _clinic.Raw<string>("select rule from hold where lifted_at is null")).Should().Be("light-headed");
        var call = (await _care.Open(FollowUpKind.Call)).Single();
        (await _care.DueOn(call)).Should().Be(new DateOnly(2026, 3, 4));
        (await _clinic.Raw<Guid>($"select owner_id from follow_up where id = '{call.Value}'")).Should().Be(_care.Psychologist.Staff!.Value.Value);
    }

    [Fact]
    public async Task Three_quiet_practices_lift_the_hold_and_take_back_the_call()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _clinic.Do(_care.Coordinator, _care.Practice(breathing, marks: "light-headed"));

        for (var i = 0; i < 3; i++)
        {
            _clinic.Clock.Advance(TimeSpan.FromHours(12));
            await _clinic.Do(_care.Coordinator, _care.Practice(breathing));
        }

        (await _care.Count("hold where lifted_at is null")).Should().Be(0);
        (await _care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_that_the_person_was_told_of_is_not_taken_back()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _clinic.Do(_care.Coordinator, _care.Practice(breathing, marks: "light-headed"));
        var call = (await _care.Open(FollowUpKind.Call)).Single();
        await _clinic.Do(_care.Psychologist, new BookFollowUp.Command(
            Guid.CreateVersion7(), _care.Patient, call, new DateOnly(2026, 3, 4), new TimeOnly(9, 0), 15, Channel.Phone, "", Told: true));

        for (var i = 0; i < 3; i++)
        {
            _clinic.Clock.Advance(TimeSpan.FromHours(12));
            await _clinic.Do(_care.Coordinator, _care.Practice(breathing));
        }

        (await _care.StatusOf(call)).Should().Be("Open");
    }

    [Fact]
    public async Task Chest_pain_opens_one_flag_for_the_lead_and_holds_until_somebody_decides()
    {
        var activity = await _clinic.Do(_care.Specialist, _care.Activity());
        var log = new RecordPractice.Command(Guid.CreateVersion7(), _care.Patient, activity, "activity-log", Answers.None
            .With("minutes", new NumberValue(10, Unit.Minute)).With("marks", new CodesValue(["chest-pain"])));

        await _clinic.Do(_care.Coordinator, log);
        await _clinic.SweepEvaluations();

        (await _clinic.Raw<string>("select concat_ws(' ', rule, level, status) from safety_flag")).Should().Be("exertion-red-flag Moderate Open");
        (await _clinic.Raw<Guid>("select clinician_id from safety_flag")).Should().Be(_care.Gp.Staff!.Value.Value);
        (await _clinic.Raw<string>("select until_decision from hold where lifted_at is null")).Should().Be("medical");
    }

    [Fact]
    public async Task A_decision_lifts_the_hold_and_the_same_sign_does_not_hold_again()
    {
        var activity = await _clinic.Do(_care.Specialist, _care.Activity());
        await _clinic.Do(_care.Coordinator, new RecordPractice.Command(Guid.CreateVersion7(), _care.Patient, activity, "activity-log",
            Answers.None.With("pem", new CodeValue("yes")).With("minutes", new NumberValue(10, Unit.Minute))));
        var hold = HoldId.Of(await _clinic.Raw<Guid>("select id from hold where rule = 'pem-guard'"));

        await _clinic.Do(_care.Gp, new ReleaseHold.Command(Guid.CreateVersion7(), _care.Patient, hold, "It was the flu; two good weeks since."));
        await _clinic.SweepEvaluations();

        (await _care.Count("hold where rule = 'pem-guard' and lifted_at is null")).Should().Be(0);
    }

    [Fact]
    public async Task What_has_been_stopped_is_not_held()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _clinic.Do(_care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), _care.Patient, breathing, "wants to stop"));

        (await _clinic.UseCases.Run(_care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), _care.Patient, breathing, "moving house")))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("intervention.stopped");
    }

    [Fact]
    public async Task Held_by_hand_nothing_is_proposed_until_it_is_released()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _clinic.Do(_care.Coordinator, new HoldProgress.Command(Guid.CreateVersion7(), _care.Patient, breathing, "moving house this month"));
        await _care.PractiseSixOfSeven(breathing);
        (await _care.Count("proposal")).Should().Be(0);

        var hold = HoldId.Of(await _clinic.Raw<Guid>("select id from hold"));
        await _clinic.Do(_care.Psychologist, new ReleaseHold.Command(Guid.CreateVersion7(), _care.Patient, hold, "settled in"));

        (await _care.Count("proposal where kind = 'Raise' and status = 'Open'")).Should().Be(1);
    }

    [Fact]
    public async Task The_daily_job_proposes_by_itself_when_a_week_has_passed()
    {
        var activity = await _clinic.Do(_care.Specialist, _care.Activity());
        await _clinic.Do(_care.Specialist, new RecordSession.Command(
            Guid.CreateVersion7(), _care.Patient, activity, "session-note", Channel.InPerson, Answers.None.With("teach-back", new CodeValue("yes"))));
        await _clinic.Do(_care.Specialist, _care.Decide(await _care.Proposed(), accept: true));
        _clinic.Clock.Advance(TimeSpan.FromDays(7));

        await _clinic.SweepEvaluations();

        (await _clinic.Raw<string>("select concat_ws(' ', kind, say) from proposal where status = 'Open'")).Should().Be("Raise From 10 to 12 minutes.");
    }

    [Fact]
    public async Task A_session_does_what_was_owed_and_is_a_contact()
    {
        var visits = await _clinic.Do(_care.Gp, _care.Visits());
        var owed = (await _care.Open(FollowUpKind.Session)).Single();
        _clinic.Clock.Advance(TimeSpan.FromDays(28));

        await _clinic.Do(_care.Gp, new RecordSession.Command(
            Guid.CreateVersion7(), _care.Patient, visits, "visit-note", Channel.InPerson, Answers.None.With("interval", new CodeValue("right")).With("minutes", new NumberValue(20, Unit.Minute))));

        (await _care.StatusOf(owed)).Should().Be("Done");
        (await _clinic.Raw<string>("select concat_ws(' ', channel, outcome, minutes) from contact")).Should().Be("InPerson Reached 20");
        (await _care.DueOn((await _care.Open(FollowUpKind.Session)).Single())).Should().Be(new DateOnly(2026, 4, 27));
    }

    [Fact]
    public async Task A_session_shows_what_it_does_and_does_only_what_is_left_ticked()
    {
        var visits = await _clinic.Do(_care.Gp, _care.Visits());
        var session = (await _care.Open(FollowUpKind.Session)).Single();
        var call = await _clinic.Do(_care.Coordinator, Call());

        (await _clinic.Ask(_care.Gp, new BeforeSessionQuery.Request(_care.Patient, visits))).Select(x => (x.Id, x.IsForAnotherDay)).Should().Equal((call, false), (session, false));
        await _clinic.Do(_care.Gp, Visit(visits) with { Does = [session] });

        (await _care.StatusOf(session)).Should().Be("Done");
        (await _care.StatusOf(call)).Should().Be("Open");
    }

    [Fact]
    public async Task A_session_never_takes_what_is_agreed_with_the_person_unasked()
    {
        var visits = await _clinic.Do(_care.Gp, _care.Visits());
        var told = await _clinic.Do(_care.Coordinator, Call() with { TellBy = new TimeOnly(12, 0) });

        (await _clinic.Ask(_care.Gp, new BeforeSessionQuery.Request(_care.Patient, visits))).Single(x => x.Id == told).IsForAnotherDay.Should().BeTrue();
        await _clinic.Do(_care.Gp, Visit(visits));

        (await _care.StatusOf(told)).Should().Be("Open");
    }

    [Fact]
    public async Task A_shorter_practice_is_had_for_the_asking()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());

        await _clinic.Do(_care.Coordinator, new StepBack.Command(Guid.CreateVersion7(), _care.Patient, breathing, MoveKind.Lower, ""));

        (await _clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(3);
    }

    [Fact]
    public async Task While_it_rests_only_its_end_is_owed_and_then_it_goes_on()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());

        await _clinic.Do(_care.Coordinator, new PauseIntervention.Command(Guid.CreateVersion7(), _care.Patient, breathing, new DateOnly(2026, 3, 20), "holiday"));
        var resting = await _clinic.Raw<string>("select string_agg(kind || ' ' || due_on, ', ') from follow_up_reason where source like 'intervention:%' and released_on is null");
        await _clinic.Do(_care.Coordinator, new ResumeIntervention.Command(Guid.CreateVersion7(), _care.Patient, breathing, ""));

        resting.Should().Be("Review 2026-03-20");
        (await _care.Count("follow_up_reason where source like 'intervention:%' and kind = 'CheckIn' and released_on is null")).Should().Be(1);
    }

    [Fact]
    public async Task Stopped_it_takes_its_hold_with_it()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        await _clinic.Do(_care.Coordinator, _care.Practice(breathing, marks: "panic"));

        await _clinic.Do(_care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), _care.Patient, breathing, "found something that suits better"));

        (await _care.Count("hold where lifted_at is null")).Should().Be(0);
        (await _care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task Eleven_on_a_scale_of_ten_is_said_beside_the_item()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());

        var outcome = await _clinic.UseCases.Run(_care.Coordinator, _care.Practice(breathing, before: 11));

        outcome.Should().BeOfType<Outcome<EntryId>.Invalid>().Which.Errors.Single().Field.Should().Be("Answers.distress-before");
    }

    /// <summary>A call about the blood count that the GP owes by Friday.</summary>
    private AddFollowUp.Command Call() =>
        new(Guid.CreateVersion7(), _care.Patient, FollowUpKind.Call, "about the blood count", _care.Gp.Staff!.Value, new DateOnly(2026, 3, 6), null);

    private RecordSession.Command Visit(InterventionId visits) => new(
        Guid.CreateVersion7(), _care.Patient, visits, "visit-note", Channel.InPerson, Answers.None.With("interval", new CodeValue("right")).With("minutes", new NumberValue(20, Unit.Minute)));
}
