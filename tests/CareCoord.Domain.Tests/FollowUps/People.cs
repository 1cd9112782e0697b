using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps;

/// <summary>One person in care and the team around them.</summary>
internal static class People
{
    public const string Zone = "Europe/Lisbon";

    public static readonly PatientId Patient = TestIds.Of<PatientId>(1);
    public static readonly EpisodeId Episode = TestIds.Of<EpisodeId>(2);
    public static readonly StaffId Gp = TestIds.Of<StaffId>(11);
    public static readonly StaffId Ana = TestIds.Of<StaffId>(12);
    public static readonly StaffId Lee = TestIds.Of<StaffId>(13);
    public static readonly StaffId Specialist = TestIds.Of<StaffId>(14);

    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static DateTimeOffset At(DateOnly day, int hour = 9, int minute = 0) =>
        Domain.Time.WallClock.InstantOf(day, new TimeOnly(hour, minute), Zone);
}
