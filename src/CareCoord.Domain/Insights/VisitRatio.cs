using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.Insights;

/// <summary>How much of our contact is by the calendar and not by symptoms: planned ÷ (planned + symptom-driven), 90 days.</summary>
/// <param name="Planned">Planned contacts.</param>
/// <param name="SymptomDriven">Symptom-driven contacts.</param>
public sealed record VisitRatio(int Planned, int SymptomDriven)
{
    /// <summary>The window, in the person's local days.</summary>
    public const int WindowDays = 90;

    /// <summary>Fewer contacts than this say nothing (DESIGN).</summary>
    public const int Least = 3;

    /// <summary>The share planned, in whole percent, 0 to 100.</summary>
    public int Percent => (int)Math.Round(100m * Planned / (Planned + SymptomDriven), MidpointRounding.AwayFromZero);

    /// <summary>Counts contacts.</summary>
    /// <param name="contacts">Contacts at which the person was reached: the local day, and what brought them about.</param>
    /// <param name="today">The person's local day.</param>
    public static Insight<VisitRatio> Of(IEnumerable<(DateOnly On, ContactNature Nature)> contacts, DateOnly today)
    {
        var counted = contacts.Where(x => x.On <= today && x.On > today.AddDays(-WindowDays)).Select(x => x.Nature).ToList();
        return counted.Count < Least
            ? new Insight<VisitRatio>.TooFew(counted.Count, Least)
            : new Insight<VisitRatio>.Known(new VisitRatio(
                counted.Count(x => x == ContactNature.Planned),
                counted.Count(x => x == ContactNature.SymptomDriven)));
    }
}
