namespace CareCoord.Domain.Teams;

/// <summary>A practice, service or department; the place whose clock its teams live by.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
/// <param name="timeZone">IANA time zone.</param>
public sealed class Site(SiteId id, string name, string timeZone) : ITenant, IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Its id.</summary>
    public SiteId Id { get; private set; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; private set; } = timeZone;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Renames the site or moves its clock.</summary>
    public void Edit(string name, string timeZone)
    {
        Name = name;
        TimeZone = timeZone;
        Version++;
    }
}
