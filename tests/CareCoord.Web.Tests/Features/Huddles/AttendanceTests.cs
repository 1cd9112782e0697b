using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

/// <summary>A huddle opens the records of its agenda to those who attend it, while it runs, and to nobody else.</summary>
public sealed class AttendanceTests(TestCluster cluster) : CareTests(cluster)
{
    private Session _consultant = null!;

    protected override async Task Begin()
    {
        _consultant = await Clinic.HireOutsider(Role.PsychiatricConsultant, Discipline.Specialty);
    }

    [Fact]
    public async Task Attending_opens_the_record_until_the_huddle_ends()
    {
        (await MayRead()).Should().BeFalse();

        var meeting = await Meeting.Start(Care, _consultant);
        (await MayRead()).Should().BeTrue();

        await meeting.End();
        (await MayRead()).Should().BeFalse();
    }

    [Fact]
    public async Task Who_was_not_chosen_sees_nothing_of_it()
    {
        var meeting = await Meeting.Start(Care);

        (await MayRead()).Should().BeFalse();
        (await Clinic.UseCases.Ask(_consultant, new HuddleQuery.Request(meeting.Id))).Should().BeOfType<Outcome<HuddleQuery.View>.Refused>().Which.Code.Should().Be("huddle.unknown");
        (await Clinic.UseCases.Run(_consultant, new EndHuddle.Command(Guid.CreateVersion7(), meeting.Id))).Should().BeOfType<Outcome<Nothing>.Refused>();
    }

    [Fact]
    public async Task Attending_opens_nobody_who_is_not_on_the_agenda()
    {
        await Meeting.Start(Care, _consultant);
        var later = await Clinic.Register(People.Fields("Franz", "Ida", new DateOnly(1975, 8, 9)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, later));

        var outcome = await Clinic.UseCases.Ask(_consultant, new PersonQuery.Request(later));

        outcome.Should().BeOfType<Outcome<PersonQuery.Person>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task A_huddle_that_nobody_ended_opens_nothing_on_the_next_day_and_shows_no_names()
    {
        var meeting = await Meeting.Start(Care, _consultant);
        Clinic.Clock.Advance(TimeSpan.FromDays(1));

        (await MayRead()).Should().BeFalse();
        var seen = await meeting.Read(_consultant);
        (seen.Rows.Count, seen.Hidden, seen.IsForgotten).Should().Be((0, 1, true));
    }

    [Fact]
    public async Task A_member_of_the_team_who_does_not_attend_reads_and_does_not_decide()
    {
        var meeting = await Meeting.Start(Care);

        (await meeting.Read(Care.Gp)).IsMine.Should().BeFalse();
        (await Clinic.UseCases.Run(Care.Gp, await meeting.Deciding())).Should().BeOfType<Outcome<Domain.FollowUps.FollowUpId>.Refused>().Which.Code.Should().Be("huddle.not-attending");
    }

    [Fact]
    public async Task Attendance_gives_an_administrator_no_record()
    {
        await Meeting.Start(Care, _consultant);

        (await Clinic.UseCases.Ask(Clinic.Administrator, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    private async Task<bool> MayRead() => await Clinic.UseCases.Ask(_consultant, new PersonQuery.Request(Care.Patient)) is Outcome<PersonQuery.Person>.Done;
}
