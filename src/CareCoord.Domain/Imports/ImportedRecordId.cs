namespace CareCoord.Domain.Imports;

/// <summary>Identifies a record that came from another system.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ImportedRecordId(Guid Value) : IId<ImportedRecordId>
{
    /// <inheritdoc/>
    public static ImportedRecordId Of(Guid value) => new(value);
}
