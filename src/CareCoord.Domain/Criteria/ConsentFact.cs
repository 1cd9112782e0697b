using CareCoord.Domain.Consents;

namespace CareCoord.Domain.Criteria;

/// <summary>How one consent stands today.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="State">How it stands.</param>
public sealed record ConsentFact(ConsentKind Kind, ConsentState State);
