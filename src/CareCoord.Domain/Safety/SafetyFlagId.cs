namespace CareCoord.Domain.Safety;

/// <summary>Identifies a safety flag.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct SafetyFlagId(Guid Value) : IId<SafetyFlagId>
{
    /// <inheritdoc/>
    public static SafetyFlagId Of(Guid value) => new(value);
}
