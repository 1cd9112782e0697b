namespace CareCoord.Domain.Forms;

/// <summary>Identifies a filled-in form.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct EntryId(Guid Value) : IId<EntryId>
{
    /// <inheritdoc/>
    public static EntryId Of(Guid value) => new(value);
}
