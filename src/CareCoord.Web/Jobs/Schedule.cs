namespace CareCoord.Web.Jobs;

/// <summary>
/// Everything that runs by itself: what, how often (in UTC), why. A job that is not on this list is removed at
/// start. Each is safe to run twice, on two machines, or after a kill.
/// </summary>
public static class Schedule
{
    /// <summary>Plans what is owed next, for everybody whose clinic has begun a new day.</summary>
    public const string Plan = "plan";

    /// <summary>Evaluates every running practice and rule on the facts of the new day.</summary>
    public const string Evaluate = "evaluate";

    /// <summary>Computes people anew whom a change to holidays, hours, teams, sites or absences concerned, where they were many.</summary>
    public const string Recompute = "recompute";

    /// <summary>Removes what is of no use any more, and prepares the audit trail's next months.</summary>
    public const string Clean = "clean";

    /// <summary>Reminds people of bookings, and staff of their morning.</summary>
    public const string Mail = "mail";

    /// <summary>The list.</summary>
    public static IReadOnlyList<Line> Lines { get; } =
    [
        new(Evaluate, "*/5 * * * *", "Time alone can complete a window, so criteria are looked at once a day as well as after every change."),
        new(Plan, "2-59/5 * * * *", "A day that has begun makes follow-ups due, promises late and gone dates new ones."),
        new(Recompute, "* * * * *", "A holiday, other hours, a moved team or an absence concerns many people: they are computed anew in batches."),
        new(Mail, "*/2 * * * *", "Reminders of bookings and the morning mail leave here; each is asked once more whether it is true and wanted."),
        new(Clean, "17 3 * * *", "Answers of commands are kept 30 days, runs of jobs 90 days."),
    ];

    /// <summary>True for what goes through people, batch by batch.</summary>
    public static bool GoesThroughPeople(string job) => job is Plan or Evaluate or Recompute;

    /// <summary>One job.</summary>
    /// <param name="Job">Its name.</param>
    /// <param name="Cron">When, in UTC.</param>
    /// <param name="Why">Why it exists.</param>
    public sealed record Line(string Job, string Cron, string Why);
}
