using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What pages say of turns.</summary>
internal static class HuddleWords
{
    /// <summary>What came of a turn, in a line; empty while it waits.</summary>
    public static string Outcome(HuddleRow row) => row.Status switch
    {
        HuddleRowStatus.Decided => row.Decision,
        HuddleRowStatus.NoChange => "No change.",
        HuddleRowStatus.CarriedOver => "Not reached: first of their place next time.",
        _ => "",
    };

    /// <summary>How often the person had not been reached before; null when never.</summary>
    public static string? CarriedOver(int times) => times switch
    {
        0 => null,
        1 => "not reached last time",
        _ => $"not reached {times} times",
    };

    /// <summary>Who takes part, and since when if they came later.</summary>
    public static string Attendee(string name, DateTimeOffset? joinedAt, string zone) =>
        joinedAt is { } at ? $"{name} (from {Words.Time(TimeOnly.FromDateTime(WallClock.LocalOf(at, zone)))})" : name;

    /// <summary>The initials of a name, family first: O. T.</summary>
    public static string Initials(PatientDetails details) =>
        string.Join(' ', new[] { details.FamilyName, details.GivenNames }.Where(x => x.Length > 0).Select(x => $"{char.ToUpperInvariant(x[0])}."));

    /// <summary>As a screen shows it that others see: initials and places instead of names.</summary>
    public static HuddleQuery.View Hidden(HuddleQuery.View view) => view with { Rows = [.. view.Rows.Select(x => x with { Name = x.Initials, FamilyName = x.Initials, BirthDate = null })] };

    /// <summary>What is owed by a decision, as one chooses it.</summary>
    public static string Kind(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Call => "Ring the person",
        FollowUpKind.Session => "A visit or session",
        FollowUpKind.Review => "A review",
        _ => "Something to do",
    };

    /// <summary>What became of an earlier decision.</summary>
    public static string Became(FollowUpStatus status, DateOnly? endedOn, DateOnly? dueOn) => status switch
    {
        FollowUpStatus.Open => dueOn is { } due ? $"open, by {Words.ShortDay(due)}" : "open",
        FollowUpStatus.Done => endedOn is { } on ? $"done {Words.ShortDay(on)}" : "done",
        FollowUpStatus.Moved => "moved",
        FollowUpStatus.Missed => "missed",
        _ => "withdrawn",
    };
}
