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

public sealed class GuardingTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Light_headed_once_holds_the_raise_and_asks_its_owner_for_a_call()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());

        await Clinic.Do(Care.Coordinator, Care.Practice(breathing, marks: "light-headed"));

        (await Clinic.Raw<string>("select rule from hold where lifted_at is null")).Should().Be("light-headed");
        var call = (await Care.Open(FollowUpKind.Call)).Single();
        (await Care.DueOn(call)).Should().Be(new DateOnly(2026, 3, 4));
        (await Clinic.Raw<Guid>($"select owner_id from follow_up where id = '{call.Value}'")).Should().Be(Care.Psychologist.Staff!.Value.Value);
    }

    [Fact]
    public async Task Three_quiet_practices_lift_the_hold_and_take_back_the_call()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Coordinator, Care.Practice(breathing, marks: "light-headed"));

        for (var i = 0; i < 3; i++)
        {
            Clinic.Clock.Advance(TimeSpan.FromHours(12));
            await Clinic.Do(Care.Coordinator, Care.Practice(breathing));
        }

        (await Care.Count("hold where lifted_at is null")).Should().Be(0);
        (await Care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_that_the_person_was_told_of_is_not_taken_back()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Coordinator, Care.Practice(breathing, marks: "light-headed"));
        var call = (await Care.Open(FollowUpKind.Call)).Single();
        await Clinic.Do(Care.Psychologist, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, call, new DateOnly(2026, 3, 4), new TimeOnly(9, 0), 15, Channel.Phone, "", Told: true));

        for (var i = 0; i < 3; i++)
        {
            Clinic.Clock.Advance(TimeSpan.FromHours(12));
            await Clinic.Do(Care.Coordinator, Care.Practice(breathing));
        }

        (await Care.StatusOf(call)).Should().Be("Open");
    }

    [Fact]
    public async Task Chest_pain_opens_one_flag_for_the_lead_and_holds_until_somebody_decides()
    {
        var activity = await Clinic.Do(Care.Specialist, Care.Activity());
        var log = new RecordPractice.Command(Guid.CreateVersion7(), Care.Patient, activity, "activity-log", Answers.None
            .With("minutes", new NumberValue(10, Unit.Minute)).With("marks", new CodesValue(["chest-pain"])));

        await Clinic.Do(Care.Coordinator, log);
        await Clinic.SweepEvaluations();

        (await Clinic.Raw<string>("select concat_ws(' ', rule, level, status) from safety_flag")).Should().Be("exertion-red-flag Moderate Open");
        (await Clinic.Raw<Guid>("select clinician_id from safety_flag")).Should().Be(Care.Gp.Staff!.Value.Value);
        (await Clinic.Raw<string>("select until_decision from hold where lifted_at is null")).Should().Be("medical");
    }

    [Fact]
    public async Task A_decision_lifts_the_hold_and_the_same_sign_does_not_hold_again()
    {
        var activity = await Clinic.Do(Care.Specialist, Care.Activity());
        await Clinic.Do(Care.Coordinator, new RecordPractice.Command(Guid.CreateVersion7(), Care.Patient, activity, "activity-log",
            Answers.None.With("pem", new CodeValue("yes")).With("minutes", new NumberValue(10, Unit.Minute))));
        var hold = HoldId.Of(await Clinic.Raw<Guid>("select id from hold where rule = 'pem-guard'"));

        await Clinic.Do(Care.Gp, new ReleaseHold.Command(Guid.CreateVersion7(), Care.Patient, hold, "It was the flu; two good weeks since."));
        await Clinic.SweepEvaluations();

        (await Care.Count("hold where rule = 'pem-guard' and lifted_at is null")).Should().Be(0);
    }

    [Fact]
    public async Task What_has_been_stopped_is_not_held()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, "wants to stop"));

        (await Clinic.UseCases.Run(Care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, breathing, "moving house")))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("intervention.stopped");
    }

    [Fact]
    public async Task Held_by_hand_nothing_is_proposed_until_it_is_released()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Coordinator, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, breathing, "moving house this month"));
        await Care.PractiseSixOfSeven(breathing);
        (await Care.Count("proposal")).Should().Be(0);

        var hold = HoldId.Of(await Clinic.Raw<Guid>("select id from hold"));
        await Clinic.Do(Care.Psychologist, new ReleaseHold.Command(Guid.CreateVersion7(), Care.Patient, hold, "settled in"));

        (await Care.Count("proposal where kind = 'Raise' and status = 'Open'")).Should().Be(1);
    }

    [Fact]
    public async Task The_daily_job_proposes_by_itself_when_a_week_has_passed()
    {
        var activity = await Clinic.Do(Care.Specialist, Care.Activity());
        await Clinic.Do(Care.Specialist, new RecordSession.Command(
            Guid.CreateVersion7(), Care.Patient, activity, "session-note", Channel.InPerson, Answers.None.With("teach-back", new CodeValue("yes"))));
        await Clinic.Do(Care.Specialist, Care.Decide(await Care.Proposed(), accept: true));
        Clinic.Clock.Advance(TimeSpan.FromDays(7));

        await Clinic.SweepEvaluations();

        (await Clinic.Raw<string>("select concat_ws(' ', kind, say) from proposal where status = 'Open'")).Should().Be("Raise From 10 to 12 minutes.");
    }

    [Fact]
    public async Task A_session_does_what_was_owed_and_is_a_contact()
    {
        var visits = await Clinic.Do(Care.Gp, Care.Visits());
        var owed = (await Care.Open(FollowUpKind.Session)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(28));

        await Clinic.Do(Care.Gp, new RecordSession.Command(
            Guid.CreateVersion7(), Care.Patient, visits, "visit-note", Channel.InPerson, Answers.None.With("interval", new CodeValue("right")).With("minutes", new NumberValue(20, Unit.Minute))));

        (await Care.StatusOf(owed)).Should().Be("Done");
        (await Clinic.Raw<string>("select concat_ws(' ', channel, outcome, minutes) from contact")).Should().Be("InPerson Reached 20");
        (await Care.DueOn((await Care.Open(FollowUpKind.Session)).Single())).Should().Be(new DateOnly(2026, 4, 27));
    }

    [Fact]
    public async Task A_session_shows_what_it_does_and_does_only_what_is_left_ticked()
    {
        var visits = await Clinic.Do(Care.Gp, Care.Visits());
        var session = (await Care.Open(FollowUpKind.Session)).Single();
        var call = await Clinic.Do(Care.Coordinator, Call());

        (await Clinic.Ask(Care.Gp, new BeforeSessionQuery.Request(Care.Patient, visits))).Select(x => (x.Id, x.IsForAnotherDay)).Should().Equal((call, false), (session, false));
        await Clinic.Do(Care.Gp, Visit(visits) with { Does = [session] });

        (await Care.StatusOf(session)).Should().Be("Done");
        (await Care.StatusOf(call)).Should().Be("Open");
    }

    [Fact]
    public async Task A_session_never_takes_what_is_agreed_with_the_person_unasked()
    {
        var visits = await Clinic.Do(Care.Gp, Care.Visits());
        var told = await Clinic.Do(Care.Coordinator, Call() with { TellBy = new TimeOnly(12, 0) });

        (await Clinic.Ask(Care.Gp, new BeforeSessionQuery.Request(Care.Patient, visits))).Single(x => x.Id == told).IsForAnotherDay.Should().BeTrue();
        await Clinic.Do(Care.Gp, Visit(visits));

        (await Care.StatusOf(told)).Should().Be("Open");
    }

    [Fact]
    public async Task A_shorter_practice_is_had_for_the_asking()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());

        await Clinic.Do(Care.Coordinator, new StepBack.Command(Guid.CreateVersion7(), Care.Patient, breathing, MoveKind.Lower, ""));

        (await Clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(3);
    }

    [Fact]
    public async Task While_it_rests_only_its_end_is_owed_and_then_it_goes_on()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());

        await Clinic.Do(Care.Coordinator, new PauseIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, new DateOnly(2026, 3, 20), "holiday"));
        var resting = await Clinic.Raw<string>("select string_agg(kind || ' ' || due_on, ', ') from follow_up_reason where source like 'intervention:%' and released_on is null");
        await Clinic.Do(Care.Coordinator, new ResumeIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, ""));

        resting.Should().Be("Review 2026-03-20");
        (await Care.Count("follow_up_reason where source like 'intervention:%' and kind = 'CheckIn' and released_on is null")).Should().Be(1);
    }

    [Fact]
    public async Task Stopped_it_takes_its_hold_with_it()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Coordinator, Care.Practice(breathing, marks: "panic"));

        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, "found something that suits better"));

        (await Care.Count("hold where lifted_at is null")).Should().Be(0);
        (await Care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task Eleven_on_a_scale_of_ten_is_said_beside_the_item()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Practice(breathing, before: 11));

        outcome.Should().BeOfType<Outcome<EntryId>.Invalid>().Which.Errors.Single().Field.Should().Be("Answers.distress-before");
    }

    /// <summary>A call about the blood count that the GP owes by Friday.</summary>
    private AddFollowUp.Command Call() =>
        new(Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "about the blood count", Care.Gp.Staff!.Value, new DateOnly(2026, 3, 6), null);

    private RecordSession.Command Visit(InterventionId visits) => new(
        Guid.CreateVersion7(), Care.Patient, visits, "visit-note", Channel.InPerson, Answers.None.With("interval", new CodeValue("right")).With("minutes", new NumberValue(20, Unit.Minute)));
}
