namespace CareCoord.Domain.PrivateNotes;

/// <summary>Identifies a private note.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PrivateNoteId(Guid Value) : IId<PrivateNoteId>
{
    /// <inheritdoc/>
    public static PrivateNoteId Of(Guid value) => new(value);
}
