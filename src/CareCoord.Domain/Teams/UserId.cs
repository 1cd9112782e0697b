namespace CareCoord.Domain.Teams;

/// <summary>Identifies an account that signs in.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct UserId(Guid Value) : IId<UserId>
{
    /// <inheritdoc/>
    public static UserId Of(Guid value) => new(value);
}
