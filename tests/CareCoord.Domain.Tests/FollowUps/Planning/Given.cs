using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>Planner inputs with defaults: active since Monday, 2 March, taken into care that day, plan written, today the same Monday.</summary>
internal static class Given
{
    public static readonly CareTeamOwners Team = new()
    {
        Lead = People.Gp,
        LeadDiscipline = Discipline.PrimaryCare,
        Coordinator = People.Ana,
        ByDiscipline = new Dictionary<Discipline, StaffId>
        {
            [Discipline.PrimaryCare] = People.Gp,
            [Discipline.Psychology] = People.Lee,
            [Discipline.Specialty] = People.Specialist,
        },
    };

    public static readonly PlanStanding WrittenPlan = new(TestIds.Of<CarePlanId>(30), true, null, []);

    public static EpisodeStanding In(Phase phase, DateOnly? since = null) => new()
    {
        Phase = phase,
        PhaseSince = since ?? People.Monday,
        TakenIntoCareOn = since ?? People.Monday,
    };

    public static PlannerInput Person(EpisodeStanding? standing = null, DateOnly? today = null) => new()
    {
        Episode = People.Episode,
        At = People.At(today ?? People.Monday, 7),
        Zone = People.Zone,
        Standing = standing ?? In(Phase.Active),
        Owners = Team,
        Rules = TestRules.Planner,
        Plan = WrittenPlan,
    };

    public static CompletedContact Spoke(DateOnly on, Discipline discipline = Discipline.Coordination) => new(People.At(on, 15), discipline);

    public static InterventionSchedule Breathing(int id = 40) => new()
    {
        Id = TestIds.Of<InterventionId>(id),
        Discipline = Discipline.Psychology,
        Title = "Paced breathing",
        StartedOn = People.Monday,
        CheckInEvery = Spans.Weeks(2),
        ReviewEvery = Spans.Weeks(4),
    };

    public static InterventionSchedule Visits(int id = 41) => new()
    {
        Id = TestIds.Of<InterventionId>(id),
        Discipline = Discipline.PrimaryCare,
        Title = "Planned visits",
        StartedOn = People.Monday,
        SessionEvery = Spans.Weeks(4),
    };
}
