using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Merges;

/// <summary>One row that a merge took from one record to the other: ids alone, so that exactly it can go back.</summary>
public sealed class MovedRow : ITenant
{
    private MovedRow()
    {
    }

    /// <summary>The merge.</summary>
    public PersonMergeId MergeId { get; private set; }

    /// <summary>Name of the row's table.</summary>
    public string TableName { get; private set; } = "";

    /// <summary>The row's id; where it has none of its own, the ids of its key with a stroke between.</summary>
    public string RowKey { get; private set; } = "";

    /// <summary>The record from which it went.</summary>
    public PatientId FromId { get; private set; }

    /// <summary>The record to which it went.</summary>
    public PatientId ToId { get; private set; }
}
