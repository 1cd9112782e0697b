namespace CareCoord.Domain.Criteria;

/// <summary>A card that stands about the person.</summary>
/// <param name="Card">Id of the card.</param>
/// <param name="WrittenOn">The day on which its present version was written.</param>
/// <param name="AgreedOn">The day on which its present version was agreed; null while it is not.</param>
public sealed record CardFact(string Card, DateOnly WrittenOn, DateOnly? AgreedOn);
