namespace CareCoord.Domain.Teams;

/// <summary>A care network: the practices, services and departments that care together. The tenant.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name, unique in an installation.</param>
/// <param name="isDemonstration">True for the demo clinic, whose people are invented.</param>
public sealed class Organisation(OrganisationId id, string name, bool isDemonstration)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Its id.</summary>
    public OrganisationId Id { get; private set; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>True for the demo clinic, whose people are invented.</summary>
    public bool IsDemonstration { get; private set; } = isDemonstration;
}
