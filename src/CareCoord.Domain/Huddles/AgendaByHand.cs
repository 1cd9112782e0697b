using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Huddles;

/// <summary>What somebody changed in an agenda before the huddle began; the order of places stays strict.</summary>
/// <param name="Order">People in the order somebody put them into; it counts within a place of the order only.</param>
/// <param name="Added">Who is looked at besides, and why.</param>
/// <param name="TakenOff">Who is not looked at this time, and why.</param>
public sealed record AgendaByHand(
    IReadOnlyList<PatientId> Order, IReadOnlyDictionary<PatientId, string> Added, IReadOnlyDictionary<PatientId, string> TakenOff)
{
    /// <summary>The agenda as the rules make it.</summary>
    public static AgendaByHand Untouched { get; } = new([], new Dictionary<PatientId, string>(), new Dictionary<PatientId, string>());

    /// <summary>True when a reason was given, and is short enough.</summary>
    public static bool IsReason(string? why) => !string.IsNullOrWhiteSpace(why) && why.Length <= HuddleLimits.Because;

    /// <summary>The candidates who are looked at, in order: by place, then as put by hand, then the unreached of last time, then by waiting.</summary>
    /// <param name="candidates">The team's people as the list stands.</param>
    public IEnumerable<AgendaItem> Taken(IEnumerable<AgendaItem> candidates) => candidates
        .Where(x => (x.Band <= Huddle.LastTaken || Added.ContainsKey(x.PatientId)) && !TakenOff.ContainsKey(x.PatientId))
        .OrderBy(x => x.Band).ThenBy(x => PlaceOf(x.PatientId)).ThenByDescending(x => x.Unreached?.Times ?? 0).ThenBy(x => x.Since).ThenBy(x => x.PatientId.Value)
        .DistinctBy(x => x.PatientId);

    /// <summary>The candidates who were taken off, in the strict order.</summary>
    internal IEnumerable<AgendaItem> Left(IEnumerable<AgendaItem> candidates) => candidates
        .Where(x => x.Band <= Huddle.LastTaken && TakenOff.ContainsKey(x.PatientId))
        .OrderBy(x => x.Band).ThenBy(x => x.Since).ThenBy(x => x.PatientId.Value)
        .DistinctBy(x => x.PatientId);

    /// <summary>Why somebody was added or taken off, in words; empty for everybody else.</summary>
    /// <exception cref="RuleViolationException">huddle.because</exception>
    internal string Because(PatientId patient) =>
        !Added.TryGetValue(patient, out var why) && !TakenOff.TryGetValue(patient, out why) ? ""
        : !IsReason(why) ? throw new RuleViolationException("huddle.because", "Say in a few words why somebody is added to the agenda or taken off it.")
        : why.Trim();

    // Whoever came onto the list after it was put in order follows those who were put.
    private int PlaceOf(PatientId patient) => Order.Select((x, i) => (x, i)).Where(x => x.x == patient).Select(x => x.i).FirstOrDefault(Order.Count);
}
