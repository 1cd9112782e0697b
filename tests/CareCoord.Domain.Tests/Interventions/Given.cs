using CareCoord.Domain.Episodes;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.Content;

namespace CareCoord.Domain.Tests.Interventions;

/// <summary>Interventions of the content that ships, given on a Monday.</summary>
internal static class Given
{
    private static int _next;

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static PatientId Patient { get; } = new(new Guid(1, 0, 1, new byte[8]));

    public static StaffId Lee { get; } = new(new Guid(2, 0, 1, new byte[8]));

    public static Protocol Breathing => Shipped.Library.Protocols["paced-breathing"];

    public static Protocol Activity => Shipped.Library.Protocols["graded-activity"];

    public static Protocol Visits => Shipped.Library.Protocols["planned-visits"];

    public static Intervention PacedBreathing(Answers? setup = null) =>
        Of(Breathing, setup ?? Answers.None, new TimeOnly(7, 30), new TimeOnly(21, 0));

    public static Intervention GradedActivity(Answers? setup = null) => Of(Activity, setup ?? Answers.None, new TimeOnly(10, 0));

    public static Intervention MuscleRelaxation() => Of(Shipped.Library.Protocols["progressive-muscle-relaxation"], Answers.None, new TimeOnly(20, 0));

    public static Intervention PlannedVisits(Answers? setup = null) => Of(Visits, setup ?? Answers.None);

    public static Decided On(int day, string why = "") =>
        new(new InterventionChangeId(NewId()), Lee, At(day), Monday.AddDays(day), why);

    public static DateTimeOffset At(int day, int hour = 9) => new(Monday.AddDays(day), new TimeOnly(hour, 0), TimeSpan.Zero);

    public static Guid NewId() => new(Interlocked.Increment(ref _next), 0, 2, new byte[8]);

    private static Intervention Of(Protocol protocol, Answers setup, params TimeOnly[] slots) =>
        new(new InterventionId(NewId()), Patient, new EpisodeId(NewId()), protocol, setup, Lee, slots, On(0));
}
