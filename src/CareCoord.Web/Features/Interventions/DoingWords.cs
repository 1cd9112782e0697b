using CareCoord.Domain.Criteria;
using CareCoord.Domain.Insights;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Time;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Interventions;

/// <summary>How what is practised reads.</summary>
internal static class DoingWords
{
    /// <summary>What criteria put before a reason why they cannot tell; said once here.</summary>
    private const string Untold = "cannot tell: ";

    /// <summary>Stage 2 of 5: Getting going, since 2-Mar. The quota, every planned day.</summary>
    public static string? Stage(Intervention intervention, Protocol protocol) => protocol.StageOf(intervention.Stage) is { } stage
        ? $"{StageName(intervention, protocol)}, since {Words.ShortDay(intervention.StageSince)}. {stage.Practise}."
        : null;

    /// <summary>Stage 2 of 5: Getting going.</summary>
    public static string? StageName(Intervention intervention, Protocol protocol) => protocol.StageOf(intervention.Stage) is { } stage
        ? $"Stage {protocol.Stages.IndexOf(stage) + 1} of {protocol.Stages.Length}: {stage.Title}"
        : null;

    /// <summary>5 minutes, twice a day, every day, at 08:00 and 20:00.</summary>
    public static string? Dose(Intervention intervention, Protocol protocol)
    {
        if (protocol.Dose is not { } dose || intervention.DoseMinutes is not { } minutes)
        {
            return null;
        }

        if (!protocol.IsPractised(intervention.Stage))
        {
            return $"Nothing to practise yet; then {minutes:0.##} minutes.";
        }

        var times = dose.PerDay switch { 1 => "once a day", 2 => "twice a day", var more => $"{more} times a day" };
        var days = dose.DaysPerWeek == Week.Days ? "every day" : $"{dose.DaysPerWeek} days a week";
        return $"{minutes:0.##} {(minutes == 1 ? "minute" : "minutes")}, {times}, {days}, at {string.Join(" and ", intervention.Slots.Select(Words.Time))}.{(protocol.StageOf(intervention.Stage)?.Minutes is null ? $" Up to {intervention.CapMinutes:0.##} minutes." : "")}";
    }

    /// <summary>Leave out: neck and throat. What may never be overlooked where the practice is shown; null where nothing can be left out.</summary>
    public static string? LeftOut(Intervention intervention, Protocol protocol) => protocol.LeavesOut is null
        ? null
        : protocol.LeftOut(intervention.Setup).IsEmpty
            ? "Nothing is left out; it was asked."
            : $"Leave out: {protocol.LeftOutWords(intervention.Setup)}.";

    /// <summary>6 of 10 in a week, as a share; never a count of what was missed.</summary>
    public static string Done(Insight<Adherence> adherence, DateOnly today) => adherence switch
    {
        Insight<Adherence>.Known { Value: var known } =>
            $"Done: {(known.WeekPercent is { } week ? $"{week} % of what was planned in the last week, " : "")}{known.FourWeekPercent} % in four weeks"
            + (known.LastDoneOn is { } last ? $"; last {Words.Near(last, today)}." : "."),
        _ => "Just begun: too little was planned so far to say how it goes.",
    };

    /// <summary>What waits, and for what.</summary>
    public static string NotYet(Standstill still)
    {
        var what = still.Move == MoveKind.Advance ? "Next stage" : "Longer practice";
        return still.Answer is Answer.CannotTell
            ? $"{what}: nobody can tell yet: {still.Answer.Words.Replace(Untold, "", StringComparison.Ordinal)}."
            : $"{what}: not yet: {still.Answer.Words}.";
    }

    /// <summary>A change beneath a chart, as short as it can be.</summary>
    public static string Mark(InterventionChange change, Protocol protocol) => (change.Kind, change.Move) switch
    {
        (InterventionChangeKind.Moved, MoveKind.Raise) => $"raised to {StoryWords.Readable(change.To, protocol)}",
        (InterventionChangeKind.Moved, MoveKind.Lower) => $"lowered to {StoryWords.Readable(change.To, protocol)}",
        (InterventionChangeKind.Moved, MoveKind.Back) => $"back to {StoryWords.Readable(change.To, protocol)}",
        (InterventionChangeKind.Moved, _) => $"on to {StoryWords.Readable(change.To, protocol)}",
        (InterventionChangeKind.Paused, _) => "rests",
        (InterventionChangeKind.Started, _) => change.To.Length > 0 ? $"given, {StoryWords.Readable(change.To, protocol)}" : "given",
        (InterventionChangeKind.Kept, _) => $"kept at {StoryWords.Readable(change.From, protocol)}",
        (InterventionChangeKind.Resumed, _) => "goes on",
        _ => "stopped",
    };
}
