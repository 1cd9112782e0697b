using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Loads what the verbs of interventions need.</summary>
internal static class Loading
{
    /// <summary>One intervention of one person, with its story.</summary>
    /// <exception cref="RuleViolationException">intervention.unknown</exception>
    public static async Task<Intervention> Intervention(this Work work, PatientId patient, InterventionId id, CancellationToken ct) =>
        await work.Db.Set<Intervention>().Include(x => x.Changes.OrderBy(c => c.At).ThenBy(c => c.Id))
            .SingleOrDefaultAsync(x => x.Id == id && x.PatientId == patient, ct)
        ?? throw new RuleViolationException("intervention.unknown", "This is not there any more. Reload the page.");

    /// <summary>The protocol in the version an intervention was started with.</summary>
    /// <exception cref="RuleViolationException">intervention.protocol</exception>
    public static Protocol ProtocolOf(this ContentLibrary content, Intervention intervention) =>
        content.Protocols.Find(intervention.ProtocolRef)
        ?? throw new RuleViolationException("intervention.protocol", $"The description of '{intervention.ProtocolRef}' is not installed here any more. Tell an administrator.");

    /// <summary>A decision of the actor, now.</summary>
    public static async Task<Decided> Decided(this Work work, PatientId patient, string why, CancellationToken ct) =>
        new(work.NewId<InterventionChangeId>(), work.Actor.Self, work.Now, await work.TodayOf(patient, ct), why);
}
