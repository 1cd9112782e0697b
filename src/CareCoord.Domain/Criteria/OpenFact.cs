namespace CareCoord.Domain.Criteria;

/// <summary>Something that is open now.</summary>
/// <param name="What">What it is.</param>
/// <param name="Since">The person's local day on which it was opened.</param>
public sealed record OpenFact(OpenThing What, DateOnly Since);
