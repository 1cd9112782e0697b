using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Web.Features.Plans;

/// <summary>What was owed because of the plan is done by doing it, not withdrawn as if it had never been.</summary>
internal static class OwedForPlans
{
    /// <summary>Completes the open follow-ups of a kind that have one reason alone, and it comes from this source.</summary>
    public static async Task Done(this Work work, PatientId patient, FollowUpKind kind, string source, CancellationToken ct)
    {
        var today = await work.TodayOf(patient, ct);
        foreach (var followUp in (await work.OpenFollowUps(patient, ct)).Where(x => x.Kind == kind && x.Reasons.All(r => r.ReleasedOn is not null || r.Source == source)))
        {
            followUp.Complete(work.Actor.Self, work.Now, today);
        }
    }
}
