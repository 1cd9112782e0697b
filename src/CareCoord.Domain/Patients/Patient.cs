using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Patients;

/// <summary>A person, known to the care network; in care only once an episode exists.</summary>
public sealed class Patient : ITenant, IVersioned
{
    private readonly List<PatientIdentifier> _identifiers = [];
    private readonly List<ContactPoint> _contactPoints = [];
    private readonly List<SearchKey> _searchKeys = [];

    private Patient()
    {
    }

    /// <summary>Registers a person.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="details">Names, birth date and the rest.</param>
    /// <param name="registeredFor">The team whose coordinators and clinicians may see the person before care begins.</param>
    /// <exception cref="RuleViolationException">patient.family-name, time.zone, patient.quiet-hours</exception>
    public Patient(PatientId id, PatientDetails details, TeamId? registeredFor)
    {
        Id = id;
        RegisteredFor = registeredFor;
        Details = details;
        Apply(details);
    }

    /// <summary>The person's id.</summary>
    public PatientId Id { get; private set; }

    /// <summary>Names, birth date and the rest.</summary>
    public PatientDetails Details { get; private set; } = null!;

    /// <summary>What is known of allergies.</summary>
    public AllergyState Allergies { get; private set; }

    /// <summary>The team whose coordinators and clinicians may see the person before care begins.</summary>
    public TeamId? RegisteredFor { get; private set; }

    /// <summary>The record that this one was put into, because both are one person's; null while it stands by itself.</summary>
    public PatientId? MergedInto { get; private set; }

    /// <summary>Identifiers, in the order they were added.</summary>
    public IReadOnlyList<PatientIdentifier> Identifiers => _identifiers;

    /// <summary>Telephone numbers and addresses; rank 1 first.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints => _contactPoints;

    /// <summary>The keys under which the person is found.</summary>
    public IReadOnlyList<SearchKey> SearchableBy => _searchKeys;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>True when nobody may contact the person any more: dead, or gone elsewhere.</summary>
    public bool IsBeyondContact => Details.Deceased || Details.DeceasedOn is not null || Details.LeftOn is not null;

    /// <summary>Replaces the details.</summary>
    /// <param name="details">The new details.</param>
    /// <exception cref="RuleViolationException">patient.family-name, time.zone, patient.quiet-hours</exception>
    public void Edit(PatientDetails details)
    {
        Apply(details);
        Version++;
    }

    /// <summary>Replaces identifiers and contact points, keeping the rows that did not change.</summary>
    /// <param name="identifiers">All identifiers from now on.</param>
    /// <param name="contactPoints">All contact points from now on.</param>
    public void ReachableBy(IEnumerable<PatientIdentifier> identifiers, IEnumerable<ContactPoint> contactPoints)
    {
        Replace(_identifiers, identifiers, x => (x.System, x.Label, x.Value));
        Replace(_contactPoints, contactPoints, x => (x.System, x.Value, x.Rank));
        RefreshSearchKeys();
    }

    /// <summary>Records what is known of allergies.</summary>
    public void RecordAllergies(AllergyState state) => Allergies = state;

    /// <summary>Names the team that may take an imported person into care.</summary>
    public void RegisterFor(TeamId team) => RegisteredFor = team;

    /// <summary>This record is put into another one, because both are one person's.</summary>
    /// <param name="survivor">The one that stays.</param>
    public void MergeInto(Patient survivor)
    {
        MergedInto = survivor.Id;
        Version++;
        survivor.Version++;
    }

    /// <summary>They are two people after all.</summary>
    public void StandAlone()
    {
        MergedInto = null;
        Version++;
    }

    private void Apply(PatientDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.FamilyName))
        {
            throw new RuleViolationException("patient.family-name", "A family name is needed; write the only name there is, or 'Unknown'.");
        }

        if (!WallClock.IsZone(details.TimeZone))
        {
            throw new RuleViolationException("time.zone", $"'{details.TimeZone}' is not a time zone. Choose one such as Europe/Lisbon.");
        }

        if (details.QuietFrom is null != details.QuietUntil is null)
        {
            throw new RuleViolationException("patient.quiet-hours", "Quiet hours need a beginning and an end.");
        }

        Details = details;
        RefreshSearchKeys();
    }

    private void RefreshSearchKeys()
    {
        var names = SearchKeys.Of($"{Details.FamilyName} {Details.GivenNames} {Details.PreferredName}");
        var identifiers = _identifiers.Select(x => SearchKeys.OfIdentifier(x.Value)).Where(x => x.Length > 0);
        Replace(_searchKeys, names.Concat(identifiers).Distinct(StringComparer.Ordinal).Select(x => new SearchKey(Id, x)), x => x.Key);
    }

    private static void Replace<T, TKey>(List<T> current, IEnumerable<T> wanted, Func<T, TKey> key)
        where TKey : notnull
    {
        var keep = wanted.DistinctBy(key).ToDictionary(key);
        current.RemoveAll(x => !keep.ContainsKey(key(x)));
        var there = current.Select(key).ToHashSet();
        current.AddRange(keep.Where(x => !there.Contains(x.Key)).Select(x => x.Value));
    }
}
