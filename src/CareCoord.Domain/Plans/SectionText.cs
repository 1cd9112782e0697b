namespace CareCoord.Domain.Plans;

/// <summary>What a section says: once for clinicians, once in plain words for the person.</summary>
/// <param name="Text">For clinicians.</param>
/// <param name="Plain">In plain words; may be empty when the text is plain already.</param>
public sealed record SectionText(string Text, string Plain)
{
    /// <summary>Longest text, in characters: some four printed pages.</summary>
    public const int Length = 12_000;

    /// <summary>True when neither says anything.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Plain);
}
