using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>An event of the record.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The person's local day.</param>
/// <param name="Attributes">What rules may ask of it, such as <c>driven-by: symptom-driven</c> and <c>outcome: reached</c>.</param>
public sealed record EventFact(EventKind Kind, DateOnly Day, ImmutableDictionary<string, string> Attributes)
{
    /// <summary>The attribute of a contact that tells planned from symptom-driven ones.</summary>
    public const string DrivenBy = "driven-by";

    /// <summary>The attribute of a contact that tells how it ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>Value of <see cref="DrivenBy"/> for a contact that had been planned.</summary>
    public const string Planned = "planned";

    /// <summary>Value of <see cref="DrivenBy"/> for a contact that symptoms brought about.</summary>
    public const string SymptomDriven = "symptom-driven";

    /// <summary>The attributes of contacts and the values each may have, as content may name them.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> ContactAttributes { get; } =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, ImmutableArray<string>>[]
        {
            new(DrivenBy, [Planned, SymptomDriven]),
            new(Outcome, ["reached", "not-reached", "no-show", "declined", "rescheduled"]),
        });

    /// <summary>A contact.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="symptomDriven">True when symptoms brought it about.</param>
    /// <param name="outcome">How it ended, one of <see cref="ContactAttributes"/>.</param>
    public static EventFact Contact(DateOnly day, bool symptomDriven, string outcome) => new(
        EventKind.Contact,
        day,
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
        {
            new(DrivenBy, symptomDriven ? SymptomDriven : Planned),
            new(Outcome, outcome),
        }));
}
