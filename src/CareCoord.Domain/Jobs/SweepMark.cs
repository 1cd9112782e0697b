using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Jobs;

/// <summary>
/// What a daily sweep has done for a person, and on which clinical content. A second run on the same day finds it and does
/// nothing; with other content everybody is due again.
/// </summary>
public sealed class SweepMark : ITenant
{
    private SweepMark()
    {
    }

    /// <summary>Longest hash of content, in characters.</summary>
    public const int ContentLength = 64;

    /// <summary>The person.</summary>
    public PatientId PatientId { get; private set; }

    /// <summary>Name of the job.</summary>
    public string Job { get; private set; } = "";

    /// <summary>The clinic's day for which it was done or set aside.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Hash of the clinical content it was done on.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Kind of the error and its id in the log, when it was set aside; else empty.</summary>
    public string SetAsideBecause { get; private set; } = "";
}
