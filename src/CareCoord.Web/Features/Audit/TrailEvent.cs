namespace CareCoord.Web.Features.Audit;

/// <summary>What a reader of the trail takes as one thing: all that one command changed, or one visit to the record.</summary>
/// <param name="Id">Number of its newest line.</param>
/// <param name="At">When, by its newest line.</param>
/// <param name="Who">Whose doing, in words.</param>
/// <param name="IsLook">True when nothing was changed.</param>
/// <param name="Why">The reason given; may be empty.</param>
/// <param name="What">What was looked at or changed, in words, each once.</param>
public sealed record TrailEvent(long Id, DateTimeOffset At, string Who, bool IsLook, string Why, IReadOnlyList<string> What)
{
    // A page asks for its parts one after the other; within a minute they are one visit. DESIGN.
    private static readonly TimeSpan OneVisit = TimeSpan.FromMinutes(1);

    /// <summary>Puts together what belongs together.</summary>
    /// <param name="lines">The trail, newest first.</param>
    public static IReadOnlyList<TrailEvent> Of(IReadOnlyList<TrailLine> lines)
    {
        var events = new List<TrailEvent>();
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && Together(lines[end - 1], lines[end]))
            {
                end++;
            }

            events.Add(One([.. lines.Skip(first).Take(end - first)]));
            first = end;
        }

        return events;
    }

    private static bool Together(TrailLine newer, TrailLine older) =>
        newer.User == older.User && newer.IsLook == older.IsLook
        && (newer.IsLook ? newer.At - older.At < OneVisit && newer.Why == older.Why : newer.Command == older.Command);

    private static TrailEvent One(IReadOnlyList<TrailLine> lines) => new(
        lines[0].Id,
        lines[0].At,
        lines[0].Who ?? (lines[0].User is null ? "CareCoord, by itself" : "Somebody who no longer works here"),
        lines[0].IsLook,
        lines[0].Why,
        [.. lines.Reverse().Select(TrailWords.Of).Distinct()]);
}
