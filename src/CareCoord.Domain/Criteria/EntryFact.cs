using System.Collections.Immutable;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Criteria;

/// <summary>A submitted entry as rules see it. Void entries are not there.</summary>
/// <param name="Form">Id of the form; of the protocol for the answers given when it was set up.</param>
/// <param name="HappenedAt">When the thing happened.</param>
/// <param name="Day">The person's local day of it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Answers">The answers by item, computed ones included.</param>
/// <param name="Observations">The values by code.</param>
/// <param name="Codes">Every code that the form publishes, whether answered or not.</param>
/// <param name="Intervention">The intervention it was made for, if any.</param>
public sealed record EntryFact(
    string Form,
    DateTimeOffset HappenedAt,
    DateOnly Day,
    DateTimeOffset RecordedAt,
    Answers Answers,
    IReadOnlyDictionary<string, Value> Observations,
    ImmutableHashSet<string> Codes,
    InterventionId? Intervention = null);
