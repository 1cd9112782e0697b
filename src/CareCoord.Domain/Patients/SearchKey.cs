namespace CareCoord.Domain.Patients;

/// <summary>One way to find a person: a part of a name, or an identifier.</summary>
public sealed class SearchKey : ITenant
{
    private SearchKey()
    {
    }

    /// <summary>Makes a key findable.</summary>
    /// <param name="patient">The person.</param>
    /// <param name="key">A key of <see cref="SearchKeys"/>.</param>
    public SearchKey(PatientId patient, string key)
    {
        PatientId = patient;
        Key = key;
    }

    /// <summary>The person.</summary>
    public PatientId PatientId { get; private set; }

    /// <summary>Folded text, compared byte by byte.</summary>
    public string Key { get; private set; } = "";
}
