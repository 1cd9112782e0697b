using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Absences;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Absences;

/// <summary>Before a long time away the people who wait are told, and it stays in sight until the last has been.</summary>
public sealed class ToTellTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly From = new(2026, 3, 16);

    private Session _deputy = null!;

    protected override async Task Begin()
    {
        _deputy = await Clinic.Hire(Role.Coordinator, Discipline.Coordination, "João Lima");
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), Care.Coordinator.Staff!.Value, 0, "Ana Duarte", "", Role.Coordinator, Discipline.Coordination, _deputy.Staff, [Clinic.Team], true));
    }

    [Fact]
    public async Task Who_knows_the_colleague_as_theirs_is_on_the_list_and_what_is_booked_is_said_first()
    {
        await Book(From);
        var absence = await Away(3);

        var list = await List(absence);

        list.TellBy.Should().Be(new DateOnly(2026, 3, 9), "seven days before");
        list.People.Should().ContainSingle().Which.Why.Should().Be("Booked for 16-Mar-2026 10:30.");
    }

    [Fact]
    public async Task Without_anything_agreed_the_coordinator_is_named_as_the_reason() =>
        (await List(await Away(3))).People.Should().ContainSingle().Which.Why.Should().Be("Knows them as their lead or coordinator.");

    [Fact]
    public async Task Two_days_need_no_word_to_anybody()
    {
        var absence = await Away(2);

        (await List(absence)).IsLongEnough.Should().BeFalse();
        (await InSight(Care.Coordinator)).Should().BeEmpty();
    }

    [Fact]
    public async Task It_stays_in_sight_of_both_until_the_last_has_been_told_and_the_record_says_by_whom()
    {
        var absence = await Away(5);
        (await InSight(Care.Coordinator)).Should().ContainSingle().Which.Left.Should().Be(1);
        (await InSight(_deputy)).Should().ContainSingle();
        (await InSight(Care.Gp)).Should().BeEmpty();

        await Clinic.Do(_deputy, new TellOfAbsence.Command(Guid.CreateVersion7(), absence, Care.Patient));
        await Clinic.Do(_deputy, new TellOfAbsence.Command(Guid.CreateVersion7(), absence, Care.Patient));

        (await InSight(Care.Coordinator)).Should().BeEmpty();
        (await List(absence)).People.Should().ContainSingle().Which.ToldBy.Should().Be("João Lima");
    }

    [Fact]
    public async Task What_was_taken_back_is_in_sight_again()
    {
        var absence = await Away(5);
        await Clinic.Do(_deputy, new TellOfAbsence.Command(Guid.CreateVersion7(), absence, Care.Patient));

        await Clinic.Do(Care.Coordinator, new TakeBackTold.Command(Guid.CreateVersion7(), absence, Care.Patient));

        (await InSight(Care.Coordinator)).Should().ContainSingle();
        (await Clinic.Raw<long>("select count(*) from absence_notice where voided_at is not null")).Should().Be(1);
    }

    [Fact]
    public async Task Whoever_is_not_on_the_care_team_sees_a_number_and_no_names()
    {
        var absence = await Away(3);
        var outsider = await Clinic.HireOutsider(Role.Coordinator, Discipline.Coordination);

        var list = await List(absence, outsider);

        (list.People.Count, list.Others).Should().Be((0, 1));
    }

    [Fact]
    public async Task A_team_that_is_away_gives_each_colleague_a_time_of_their_own_once_all_have_a_deputy()
    {
        var command = new RecordTeamAbsence.Command(Guid.CreateVersion7(), Clinic.Team, From, From.AddDays(4));
        (await Clinic.UseCases.Run(Clinic.Administrator, command)).Should().BeOfType<Outcome<int>.Refused>().Which.Why
            .Should().StartWith("Nobody stands in for Dr Okoye, Dr Sørli, João Lima, Lee Brandt, so what is owed would wait unseen.");
        foreach (var (name, colleague, role, discipline) in new[]
        {
            ("Dr Okoye", Care.Gp, Role.Clinician, Discipline.PrimaryCare), ("Lee Brandt", Care.Psychologist, Role.Clinician, Discipline.Psychology),
            ("Dr Sørli", Care.Specialist, Role.Clinician, Discipline.Specialty), ("João Lima", _deputy, Role.Coordinator, Discipline.Coordination),
        })
        {
            await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
                Guid.CreateVersion7(), colleague.Staff!.Value, 0, name, "", role, discipline, Care.Coordinator.Staff, [Clinic.Team], true));
        }

        (await Clinic.Do(Clinic.Administrator, command with { CommandId = Guid.CreateVersion7() })).Should().Be(5);
        (await Clinic.Do(Clinic.Administrator, command with { CommandId = Guid.CreateVersion7() })).Should().Be(0, "they are away already");

        (await InSight(Care.Coordinator)).Select(x => x.Name).Should().Contain(["Ana Duarte", "Dr Okoye"]);
    }

    private Task Book(DateOnly on) => Task.Run(async () => await Clinic.Do(Care.Coordinator, new BookFollowUp.Command(
        Guid.CreateVersion7(), Care.Patient, (await Care.Open(FollowUpKind.Contact))[0], on, new TimeOnly(10, 30), 30, Channel.Phone, "", true)));

    private Task<AbsenceId> Away(int days) =>
        Clinic.Do(Care.Coordinator, new RecordAbsence.Command(Guid.CreateVersion7(), Care.Coordinator.Staff!.Value, From, From.AddDays(days - 1)));

    private Task<ToTellQuery.Answer> List(AbsenceId absence, Session? reader = null) => Clinic.Ask(reader ?? Care.Coordinator, new ToTellQuery.Request(absence));

    private Task<IReadOnlyList<AbsencesToTellQuery.Row>> InSight(Session reader) => Clinic.Ask(reader, new AbsencesToTellQuery.Request());
}
