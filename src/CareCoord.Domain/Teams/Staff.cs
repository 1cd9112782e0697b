namespace CareCoord.Domain.Teams;

/// <summary>A member of staff: one account's membership in one organisation. Clinical rows point here, never to accounts.</summary>
public sealed class Staff : ITenant, IVersioned
{
    private Staff()
    {
    }

    /// <summary>Takes somebody on.</summary>
    /// <param name="id">Id of the membership.</param>
    /// <param name="user">The account that signs in.</param>
    /// <param name="name">The name colleagues and people in care know.</param>
    /// <param name="title">Profession or specialty in words, such as Gastroenterologist; may be empty.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="discipline">The discipline the person works in.</param>
    public Staff(StaffId id, UserId user, string name, string title, Role role, Discipline discipline)
    {
        Id = id;
        UserId = user;
        Name = name;
        Title = title;
        Role = role;
        Discipline = discipline;
    }

    /// <summary>Longest name or title, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Id of the membership.</summary>
    public StaffId Id { get; private set; }

    /// <summary>The account that signs in.</summary>
    public UserId UserId { get; private set; }

    /// <summary>The name colleagues and people in care know.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Profession or specialty in words; may be empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What the person may do.</summary>
    public Role Role { get; private set; }

    /// <summary>The discipline the person works in.</summary>
    public Discipline Discipline { get; private set; }

    /// <summary>Who stands in while this person is away.</summary>
    public StaffId? DeputyId { get; private set; }

    /// <summary>False once the membership has ended; nothing of the past changes by that.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes name, title, role or discipline.</summary>
    public void Edit(string name, string title, Role role, Discipline discipline)
    {
        Name = name;
        Title = title;
        Role = role;
        Discipline = discipline;
        Version++;
    }

    /// <summary>Names who stands in while this person is away.</summary>
    /// <param name="deputy">Another member of staff, or nobody.</param>
    /// <exception cref="RuleViolationException">staff.own-deputy</exception>
    public void DeputiseBy(StaffId? deputy)
    {
        if (deputy == Id)
        {
            throw new RuleViolationException("staff.own-deputy", "Nobody can stand in for themselves. Choose a colleague.");
        }

        DeputyId = deputy;
        Version++;
    }

    /// <summary>Ends the membership, or lets somebody who left come back to it.</summary>
    /// <param name="isActive">True while they work here.</param>
    public void WorksHere(bool isActive)
    {
        IsActive = isActive;
        Version++;
    }
}
