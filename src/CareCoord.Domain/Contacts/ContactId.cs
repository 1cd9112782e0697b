namespace CareCoord.Domain.Contacts;

/// <summary>Identifies a contact that happened.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    /// <inheritdoc/>
    public static ContactId Of(Guid value) => new(value);
}
