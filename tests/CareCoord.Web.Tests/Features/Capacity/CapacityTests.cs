using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Capacity;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Capacity;

/// <summary>Whether what is owed can be done, in words, and what is spread when a named person says so. Six people wait for their first contact, 85 minutes each, on 16 March.</summary>
public sealed class CapacityTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly FullWeek = new(2026, 3, 16);

    protected override async Task Begin()
    {
        for (var i = 0; i < 5; i++)
        {
            await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, await Clinic.Register(People.Fields($"Person {i}"))));
        }
    }

    [Fact]
    public async Task Without_hours_the_program_says_that_it_does_not_know()
    {
        var answer = await Ask(Care.Coordinator);

        (answer.IsKnown, answer.Warning, answer.Moves.Count).Should().Be((false, null, 0));
    }

    [Fact]
    public async Task A_week_that_cannot_be_served_is_said_in_words()
    {
        await Work(DayOfWeek.Monday, DayOfWeek.Wednesday);

        var answer = await Ask(Care.Coordinator);

        answer.Warning.Should().Be("In the week of 16-Mar-2026, 8 h 30 min are owed and 6 h 00 min are there.");
        answer.LongRun.Should().Be(165, "six people, 55 minutes, every two weeks");
    }

    [Fact]
    public async Task A_holiday_and_an_absence_take_their_minutes_away()
    {
        await Work(DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday);
        await Clinic.Do(Clinic.Administrator, new AddHolidays.Command(Guid.CreateVersion7(), Clinic.Site, "18-Mar-2026 Fair"));

        (await Ask(Care.Coordinator)).Weeks.Single(x => x.Monday == FullWeek).There.Should().Be(360);
    }

    [Fact]
    public async Task What_is_accepted_moves_with_the_reason_on_record_and_then_the_week_can_be_served()
    {
        await Work(DayOfWeek.Monday, DayOfWeek.Wednesday);
        var moves = (await Ask(Care.Coordinator)).Moves;
        moves.Should().HaveCount(2);

        await Accept(Care.Coordinator, moves);

        (await Ask(Care.Coordinator)).Warning.Should().BeNull();
        (await Clinic.Raw<string>("select ended_because from follow_up where status = 'Moved' limit 1"))
            .Should().Be("To spread the work. In the week of 16-Mar-2026, 8 h 30 min are owed and 6 h 00 min are there.");
        (await Clinic.Raw<Guid>("select ended_by from follow_up where status = 'Moved' limit 1")).Should().Be(Care.Coordinator.Staff!.Value.Value);
    }

    [Fact]
    public async Task One_by_one_is_as_good_and_what_is_stale_is_refused()
    {
        await Work(DayOfWeek.Monday, DayOfWeek.Wednesday);
        var moves = (await Ask(Care.Coordinator)).Moves;
        await Accept(Care.Coordinator, [moves[0]]);

        var again = await Clinic.UseCases.Run(Care.Coordinator, Of([moves[0]]));

        again.Should().BeOfType<Outcome<int>.Refused>().Which.Code.Should().Be("capacity.changed");
        (await Ask(Care.Coordinator)).Moves.Should().ContainSingle();
    }

    [Fact]
    public async Task What_the_person_was_told_is_never_proposed()
    {
        await Work(DayOfWeek.Monday, DayOfWeek.Wednesday);
        var told = (await Ask(Care.Coordinator)).Moves[0];
        await Clinic.Do(Care.Coordinator, new MoveFollowUp.Command(Guid.CreateVersion7(), told.PatientId, told.Id, FullWeek, "agreed", PersonKnows: true));

        (await Ask(Care.Coordinator)).Moves.Should().NotContain(x => x.PatientId == told.PatientId);
    }

    [Fact]
    public async Task A_colleague_of_the_team_may_look_and_nobody_else()
    {
        await Work(DayOfWeek.Monday);
        (await Ask(Care.Gp, Care.Coordinator)).Name.Should().Be("Ana Duarte");
        var outsider = await Clinic.HireOutsider(Role.Coordinator, Discipline.Coordination);

        var outcome = await Clinic.UseCases.Ask(outsider, new CapacityQuery.Request(Care.Coordinator.Staff));

        outcome.Should().BeOfType<Outcome<CapacityQuery.Answer>.Refused>().Which.Code.Should().Be("capacity.not-yours");
    }

    private Task Work(params DayOfWeek[] days) => Clinic.Do(Care.Coordinator, new SetWorkingHours.Command(
        Guid.CreateVersion7(), null, Care.Coordinator.Staff, [.. days.Select(x => new WorkingHours(x, new TimeOnly(9, 0), new TimeOnly(17, 0), 180))]));

    private Task<CapacityQuery.Answer> Ask(Session reader, Session? whose = null) => Clinic.Ask(reader, new CapacityQuery.Request(whose?.Staff));

    private Task Accept(Session by, IReadOnlyList<CapacityQuery.MoveRow> moves) => Clinic.Do(by, Of(moves));

    private SpreadFollowUps.Command Of(IReadOnlyList<CapacityQuery.MoveRow> moves) =>
        new(Guid.CreateVersion7(), Care.Coordinator.Staff!.Value, [.. moves.Select(x => x.PatientId)], [.. moves.Select(x => new SpreadFollowUps.Move(x.Id, x.To))]);
}
