using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

/// <summary>A huddle opens the records of its agenda to those who attend it, while it runs, and to nobody else.</summary>
public sealed class AttendanceTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private Session _consultant = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        _consultant = await _clinic.HireOutsider(Role.PsychiatricConsultant, Discipline.Specialty);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Attending_opens_the_record_until_the_huddle_ends()
    {
        (await MayRead()).Should().BeFalse();

        var meeting = await Meeting.Start(_care, _consultant);
        (await MayRead()).Should().BeTrue();

        await meeting.End();
        (await MayRead()).Should().BeFalse();
    }

    [Fact]
    public async Task Who_was_not_chosen_sees_nothing_of_it()
    {
        var meeting = await Meeting.Start(_care);

        (await MayRead()).Should().BeFalse();
        (await _clinic.UseCases.Ask(_consultant, new HuddleQuery.Request(meeting.Id))).Should().BeOfType<Outcome<HuddleQuery.View>.Refused>().Which.Code.Should().Be("huddle.unknown");
        (await _clinic.UseCases.Run(_consultant, new EndHuddle.Command(Guid.CreateVersion7(), meeting.Id))).Should().BeOfType<Outcome<Nothing>.Refused>();
    }

    [Fact]
    public async Task Attending_opens_nobody_who_is_not_on_the_agenda()
    {
        await Meeting.Start(_care, _consultant);
        var later = await _clinic.Register(People.Fields("Franz", "Ida", new DateOnly(1975, 8, 9)));
        await _clinic.Do(_care.Coordinator, _clinic.IntoCare(_care.Coordinator, _care.Gp, later));

        var outcome = await _clinic.UseCases.Ask(_consultant, new PersonQuery.Request(later));

        outcome.Should().BeOfType<Outcome<PersonQuery.Person>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task A_huddle_that_nobody_ended_opens_nothing_on_the_next_day_and_shows_no_names()
    {
        var meeting = await Meeting.Start(_care, _consultant);
        _clinic.Clock.Advance(TimeSpan.FromDays(1));

        (await MayRead()).Should().BeFalse();
        var seen = await meeting.Read(_consultant);
        (seen.Rows.Count, seen.Hidden, seen.IsForgotten).Should().Be((0, 1, true));
    }

    [Fact]
    public async Task A_member_of_the_team_who_does_not_attend_reads_and_does_not_decide()
    {
        var meeting = await Meeting.Start(_care);

        (await meeting.Read(_care.Gp)).IsMine.Should().BeFalse();
        (await _clinic.UseCases.Run(_care.Gp, await meeting.Deciding())).Should().BeOfType<Outcome<Domain.FollowUps.FollowUpId>.Refused>().Which.Code.Should().Be("huddle.not-attending");
    }

    [Fact]
    public async Task Attendance_gives_an_administrator_no_record()
    {
        await Meeting.Start(_care, _consultant);

        (await _clinic.UseCases.Ask(_clinic.Administrator, new PersonQuery.Request(_care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    private async Task<bool> MayRead() => await _clinic.UseCases.Ask(_consultant, new PersonQuery.Request(_care.Patient)) is Outcome<PersonQuery.Person>.Done;
}
