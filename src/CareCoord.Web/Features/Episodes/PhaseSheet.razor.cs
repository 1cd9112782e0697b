using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Changes phase, interval or pause, one thing at a time.</summary>
public sealed partial class PhaseSheet
{
    /// <summary>Stands for what the phase has by itself.</summary>
    private const int AsThePhaseHasIt = 0;

    private Guid command = NewCommand();
    private What? open;
    private Phase? phase;
    private int? days;
    private DateOnly? until;
    private bool knows;
    private string? reason;

    private enum What
    {
        Phase,
        Interval,
        Pause,
        Resume,
    }

    /// <summary>The person.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>The care as it stands.</summary>
    [Parameter, EditorRequired] public required CareQuery.Care Care { get; set; }

    /// <summary>The person's local day.</summary>
    [Parameter, EditorRequired] public new required DateOnly Today { get; set; }

    /// <summary>Something was changed.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    private string Standing => Care.PausedUntil is { } end
        ? $"Paused until {Words.LongDay(end)}; nothing reaches the person meanwhile."
        : $"{Wording.Capital(Words.Phase(Care.Phase))} since {Words.Day(Care.PhaseSince)}.";

    private string? Interval => Care.IntervalDays is { } chosen && Care.Intervals.Contains(chosen) ? $"In touch every {Every(chosen)}, as the team chose." : Care.Intervals.Count > 0 ? "In touch as often as the phase has it." : null;

    private IReadOnlyList<Choice<Phase?>> Phases => Choices.Of<Phase>(Words.Phase, Enum.GetValues<Phase>().Where(x => x != Phase.Paused && x != Care.Phase));

    private IReadOnlyList<Choice<int?>> Intervals => [new(AsThePhaseHasIt, "as the phase has it"), .. Care.Intervals.Select(x => new Choice<int?>(x, $"every {Every(x)}"))];

    private string Follows => open switch
    {
        What.Phase => "What is owed follows the new phase at once; what is agreed with the person stays.",
        What.Interval => "The next contact is planned by it at once.",
        What.Pause => "What was planned is taken back. On that day the lead is asked how to go on.",
        _ => "Back to the phase before the pause; the next contact is planned at once.",
    };

    private static string Every(int days) => days % 7 == 0 ? days == 7 ? "week" : $"{days / 7} weeks" : $"{days} days";

    private void Open(What what) => (open, phase, days, until, knows, reason, command) = (what, null, Care.IntervalDays ?? AsThePhaseHasIt, null, false, null, NewCommand());

    private async Task Save()
    {
        if (Missing() is { } missing)
        {
            Mend([missing]);
        }
        else if (await Do(Command()) is var outcome and not Outcome<Nothing>.Invalid)
        {
            open = outcome is Outcome<Nothing>.Done ? null : open;
            command = NewCommand();
            await OnChanged.InvokeAsync();
        }
    }

    private FieldError? Missing() => open switch
    {
        What.Phase when phase is null => new FieldError("To", "Choose the phase."),
        What.Pause when until is null => new FieldError("Until", "Say until when: friday, +14 or a day."),
        _ => null,
    };

    private ICommand<Nothing> Command() => open switch
    {
        What.Phase => new ChangePhase.Command(command, Patient, Care.Version, phase!.Value, reason ?? ""),
        What.Interval => new ChooseInterval.Command(command, Patient, Care.Version, days == AsThePhaseHasIt ? null : days),
        What.Pause => new PauseCare.Command(command, Patient, Care.Version, until!.Value, reason ?? "", knows) { Seen = [.. Care.EndsWithPause.Select(x => x.Id)] },
        _ => new ResumeCare.Command(command, Patient, Care.Version, reason ?? ""),
    };
}
