namespace CareCoord.Domain.Plans;

/// <summary>A sentence of a text that was written version by version.</summary>
/// <param name="Text">What it says, with the blanks after it; the sentences put together are the text.</param>
/// <param name="Since">Place, from 0, of the version that brought it; it stands in every version since.</param>
public sealed record Sentence(string Text, int Since);
