namespace CareCoord.Domain.Teams;

/// <summary>People who care together; assigning a team to a person makes its members care-team members.</summary>
public sealed class Team : ITenant, IVersioned
{
    private readonly List<TeamMember> _members = [];

    private Team()
    {
    }

    /// <summary>Founds a team.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="site">The site whose clock it lives by.</param>
    /// <param name="name">Its name.</param>
    public Team(TeamId id, SiteId site, string name)
    {
        Id = id;
        SiteId = site;
        Name = name;
    }

    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Its id.</summary>
    public TeamId Id { get; private set; }

    /// <summary>The site whose clock it lives by.</summary>
    public SiteId SiteId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its members.</summary>
    public IReadOnlyList<TeamMember> Members => _members;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Renames the team, or moves it to another site.</summary>
    public void Edit(string name, SiteId site)
    {
        Name = name;
        SiteId = site;
        Version++;
    }

    /// <summary>Lets somebody join; joining twice does nothing.</summary>
    public void Join(StaffId staff)
    {
        if (_members.TrueForAll(x => x.StaffId != staff))
        {
            _members.Add(new TeamMember(Id, staff));
        }
    }

    /// <summary>Lets somebody leave; who is not a member leaves without effect.</summary>
    public void Leave(StaffId staff) => _members.RemoveAll(x => x.StaffId == staff);
}
