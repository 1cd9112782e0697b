using System.Globalization;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>What a simulated year came to.</summary>
internal sealed class Tally
{
    /// <summary>People who were in care on some morning without a dated next contact.</summary>
    public int Unplanned { get; set; }

    /// <summary>Safety flags that on some day stood on the list of nobody who was there.</summary>
    public int SafetyMissed { get; set; }

    /// <summary>Planted safety flags, by the moment at which they were raised.</summary>
    public SortedDictionary<string, int> Planted { get; } = new(StringComparer.Ordinal);

    /// <summary>Plannings after which a second one still changed something.</summary>
    public int Unsettled { get; set; }

    public long PersonDays { get; set; }

    public long Contacts { get; set; }

    public long Tries { get; set; }

    public long Meetings { get; set; }

    public long Merged { get; set; }

    public long Interruptions { get; set; }

    public long ClinicianWeeks { get; set; }

    public long Kept { get; set; }

    public long Broken { get; set; }

    public long CoordinatorMinutes { get; set; }

    public long CoordinatorWeeks { get; set; }

    public bool Held => Unplanned == 0 && SafetyMissed == 0 && Unsettled == 0;

    public void Add(Tally other)
    {
        (Unplanned, SafetyMissed, Unsettled) = (Unplanned + other.Unplanned, SafetyMissed + other.SafetyMissed, Unsettled + other.Unsettled);
        (PersonDays, Contacts, Tries) = (PersonDays + other.PersonDays, Contacts + other.Contacts, Tries + other.Tries);
        (Meetings, Merged) = (Meetings + other.Meetings, Merged + other.Merged);
        (Interruptions, ClinicianWeeks) = (Interruptions + other.Interruptions, ClinicianWeeks + other.ClinicianWeeks);
        (Kept, Broken) = (Kept + other.Kept, Broken + other.Broken);
        (CoordinatorMinutes, CoordinatorWeeks) = (CoordinatorMinutes + other.CoordinatorMinutes, CoordinatorWeeks + other.CoordinatorWeeks);
        foreach (var (moment, count) in other.Planted)
        {
            Planted[moment] = Planted.GetValueOrDefault(moment) + count;
        }
    }

    public IEnumerable<string> Lines =>
    [
        $"people ever without a dated next contact: {Unplanned}",
        $"planted safety events missed: {SafetyMissed} (of {Planted.Values.Sum()}: {string.Join(", ", Planted.Select(x => $"{x.Key} {x.Value}"))})",
        $"plannings that did not settle: {Unsettled}",
        Line($"contacts per person and year: {Contacts * 365.0 / PersonDays:0.0} (tries in vain {Tries * 365.0 / PersonDays:0.0})"),
        Line($"merged share of meetings: {100.0 * Merged / Math.Max(1, Meetings):0.0} %"),
        Line($"interruptions per clinician and week: {(double)Interruptions / ClinicianWeeks:0.00} (the planted flags alone, one for each person and year)"),
        Line($"minutes per coordinator and week: {(double)CoordinatorMinutes / CoordinatorWeeks:0}"),
        Line($"promises kept: {100.0 * Kept / Math.Max(1, Kept + Broken):0.0} % of {Kept + Broken}"),
    ];

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
