using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

/// <summary>Everybody who has a huddle open is at the same turn, and whoever comes late is let in.</summary>
public sealed class SharedHuddleTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private Meeting _meeting = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        var second = await _clinic.Register(People.Fields("Abara", "Ngozi", new DateOnly(1991, 5, 6)));
        await _clinic.Do(_care.Coordinator, _clinic.IntoCare(_care.Coordinator, _care.Gp, second));
        _meeting = await Meeting.Start(_care, _care.Gp);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Whoever_leads_turns_everybody_and_nobody_else_does()
    {
        (await _meeting.Read(_care.Gp)).CurrentPosition.Should().Be(1);

        await _clinic.Do(_care.Coordinator, await TurningTo(2));
        (await _meeting.Read(_care.Gp)).CurrentPosition.Should().Be(2);

        (await _clinic.UseCases.Run(_care.Gp, await TurningTo(1))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("huddle.not-leading");
        await _clinic.Do(_care.Gp, new LeadHuddle.Command(Guid.CreateVersion7(), _meeting.Id));
        await _clinic.Do(_care.Gp, await TurningTo(1));
        var seen = await _meeting.Read(_care.Coordinator);
        (seen.CurrentPosition, seen.Facilitator, seen.IsLed).Should().Be((1, "Dr Okoye", false));
    }

    [Fact]
    public async Task After_a_decision_everybody_goes_on_to_who_waits()
    {
        var first = (await _meeting.Read()).Rows.Single(x => x.Position == 1);

        await _clinic.Do(_care.Gp, new LeaveAsIs.Command(Guid.CreateVersion7(), _meeting.Id, first.Id, first.PatientId, new DateOnly(2026, 3, 30)));

        (await _meeting.Read()).CurrentPosition.Should().Be(2);
    }

    [Fact]
    public async Task What_was_decided_at_a_turn_stands_on_that_persons_timeline_and_on_no_other()
    {
        var second = (await _meeting.Read()).Rows.Single(x => x.PatientId != _care.Patient).PatientId;

        await _clinic.Do(_care.Gp, await _meeting.Deciding("Ring him at another time of day."));

        (await Told(_care.Patient)).Should().ContainSingle(x => x.What.StartsWith("Decided in the huddle") && x.Said == "Ring him at another time of day." && x.Who == "Dr Okoye");
        (await Told(second)).Should().NotContain(x => x.What.Contains("huddle", StringComparison.OrdinalIgnoreCase));
        await _meeting.End();
        (await Told(second)).Should().NotContain(x => $"{x.What} {x.Said}".Contains("Ring him"), "the minutes of a huddle are each person's own");
    }

    [Fact]
    public async Task A_member_of_the_team_who_comes_late_says_so_and_the_time_is_kept()
    {
        _clinic.Clock.Advance(TimeSpan.FromMinutes(10));

        await _clinic.Do(_care.Psychologist, Joining(_care.Psychologist));
        await _clinic.Do(_care.Psychologist, Joining(_care.Psychologist));

        (await _meeting.Read(_care.Psychologist)).Attendees.Should().Equal("Ana Duarte", "Dr Okoye", "Lee Brandt (from 08:10)");
        await _clinic.Do(_care.Psychologist, await _meeting.Deciding());
    }

    [Fact]
    public async Task A_consultant_whom_somebody_lets_in_reads_the_records_at_once_and_not_after_the_huddle()
    {
        var consultant = await _clinic.HireOutsider(Role.PsychiatricConsultant, Discipline.Specialty);
        (await _clinic.UseCases.Run(consultant, Joining(consultant))).Should().BeOfType<Outcome<Nothing>.Refused>();
        (await MayRead(consultant)).Should().BeFalse();

        await _clinic.Do(_care.Gp, Joining(consultant));

        (await MayRead(consultant)).Should().BeTrue();
        (await _meeting.Read(consultant)).Attendees.Should().Contain("Outside PsychiatricConsultant (from 08:00)");
        (await _clinic.Raw<Guid>($"select added_by from huddle_attendee where staff_id = '{consultant.Staff!.Value.Value}'")).Should().Be(_care.Gp.Staff!.Value.Value);
        await _meeting.End();
        (await MayRead(consultant)).Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_without_a_part_in_care_is_let_in_and_nobody_lets_others_in_from_outside()
    {
        var desk = await _clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await _clinic.UseCases.Run(_care.Gp, Joining(desk))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("huddle.attendees");
        (await _clinic.UseCases.Run(_care.Specialist, Joining(_care.Psychologist))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("huddle.not-attending");
    }

    private JoinHuddle.Command Joining(Session who) => new(Guid.CreateVersion7(), _meeting.Id, who.Staff!.Value);

    private async Task<TurnToPerson.Command> TurningTo(int position)
    {
        var row = (await _meeting.Read()).Rows.Single(x => x.Position == position);
        return new(Guid.CreateVersion7(), _meeting.Id, row.Id, row.PatientId);
    }

    private async Task<IReadOnlyList<TimelineQuery.Line>> Told(PatientId patient) =>
        (await _clinic.Ask(_care.Gp, new TimelineQuery.Request(patient, TimelineKind.Everything, null))).Lines;

    private async Task<bool> MayRead(Session reader) => await _clinic.UseCases.Ask(reader, new PersonQuery.Request(_care.Patient)) is Outcome<PersonQuery.Person>.Done;
}
