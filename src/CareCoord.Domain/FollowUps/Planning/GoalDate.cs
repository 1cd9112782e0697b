using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A goal and the day by which it was hoped for.</summary>
/// <param name="Id">The goal.</param>
/// <param name="Discipline">The discipline that reviews it with the person.</param>
/// <param name="On">The day.</param>
public sealed record GoalDate(GoalId Id, Discipline Discipline, DateOnly On);
