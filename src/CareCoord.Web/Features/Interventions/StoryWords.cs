using System.Globalization;
using CareCoord.Domain.Interventions;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Interventions;

/// <summary>How a change of an intervention reads as a sentence, on the page of what is done and on the timeline.</summary>
internal static class StoryWords
{
    /// <summary>Raised from 5 min to 7 min; moved on from Sixteen groups to Seven groups; let rest until 30-Nov-2026.</summary>
    public static string Of(InterventionChangeKind kind, MoveKind? move, string from, string to, Protocol? protocol)
    {
        var (before, after) = (Readable(from, protocol), Readable(to, protocol));
        return (kind, move) switch
        {
            (InterventionChangeKind.Started, _) => after.Length > 0 ? $"Given, {after}" : "Given",
            (InterventionChangeKind.Moved, MoveKind.Raise) => $"Raised from {before} to {after}",
            (InterventionChangeKind.Moved, MoveKind.Lower) => $"Made shorter, from {before} to {after}",
            (InterventionChangeKind.Moved, MoveKind.Back) => $"Back from “{before}” to “{after}”",
            (InterventionChangeKind.Moved, _) => $"On from “{before}” to “{after}”",
            (InterventionChangeKind.Kept, MoveKind.Raise) => $"Not raised, kept at {before}",
            (InterventionChangeKind.Kept, MoveKind.Lower) => $"Not made shorter, kept at {before}",
            (InterventionChangeKind.Kept, MoveKind.End) => "Not ended, it goes on",
            (InterventionChangeKind.Kept, _) => $"Kept at {before}",
            (InterventionChangeKind.Paused, _) => $"Let rest until {Day(to)}",
            (InterventionChangeKind.Resumed, _) => "Goes on after a rest",
            _ => before.Length > 0 ? $"Stopped at {before}" : "Stopped",
        };
    }

    /// <summary>What the person said to it; empty when they were not asked.</summary>
    public static string Agreement(bool? agrees) => agrees switch
    {
        true => "The person agreed.",
        false => "The person did not agree.",
        _ => "",
    };

    /// <summary>What a practice stood at: the title of its stage, or the dose as it is written.</summary>
    public static string Readable(string standing, Protocol? protocol) => protocol?.StageOf(standing)?.Title ?? standing;

    private static string Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Day(day) : written;
}
