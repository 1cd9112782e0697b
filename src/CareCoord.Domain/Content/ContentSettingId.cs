namespace CareCoord.Domain.Content;

/// <summary>Identifies one setting of a content file.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ContentSettingId(Guid Value) : IId<ContentSettingId>
{
    /// <inheritdoc/>
    public static ContentSettingId Of(Guid value) => new(value);
}
