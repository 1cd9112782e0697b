using System.Text.Json.Serialization;
using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution;

/// <summary>Something to be done, once: its id is made by whoever issues it, and a repeat returns the first answer.</summary>
/// <typeparam name="TResult">The answer; kept as JSON for repeats.</typeparam>
public interface ICommand<TResult>
{
    /// <summary>Made by the issuer, once for each intention: a double click sends the same.</summary>
    Guid CommandId { get; }

    /// <summary>The people it concerns: their rows are locked, access is asked for each, their attention is recomputed.</summary>
    [JsonIgnore]
    IReadOnlyList<PatientId> Concerning => [];

    /// <summary>The reason given by a person, for the audit trail; empty when none is asked.</summary>
    [JsonIgnore]
    string Why => "";
}
