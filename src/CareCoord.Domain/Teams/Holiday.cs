namespace CareCoord.Domain.Teams;

/// <summary>A day on which a site is closed. Nothing falls due on it for those who work there, and they have no minutes for contacts.</summary>
/// <param name="id">Its id.</param>
/// <param name="siteId">The site.</param>
/// <param name="on">The day, on the site's clock.</param>
/// <param name="name">What it is called.</param>
public sealed class Holiday(HolidayId id, SiteId siteId, DateOnly on, string name) : ITenant
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 80;

    /// <summary>Its id.</summary>
    public HolidayId Id { get; private set; } = id;

    /// <summary>The site.</summary>
    public SiteId SiteId { get; private set; } = siteId;

    /// <summary>The day, on the site's clock.</summary>
    public DateOnly On { get; private set; } = on;

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Calls it something else.</summary>
    public void Rename(string name) => Name = name;
}
