using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What waits for a decision.</summary>
internal sealed record WaitingDecisions(
    ILookup<PatientId, Proposal> Proposals,
    IReadOnlyDictionary<FiringId, int?> Bands,
    ILookup<PatientId, Hold> Holds,
    IReadOnlyDictionary<InterventionId, StaffId> Owners)
{
    public static async Task<WaitingDecisions> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct) => new(
        (await work.Db.Set<Proposal>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.Status == ProposalStatus.Open).ToListAsync(ct)).ToLookup(x => x.PatientId),
        await work.Db.Set<Firing>().Where(x => patients.Contains(x.PatientId) && x.EndedAt == null && x.Band != null).ToDictionaryAsync(x => x.Id, x => x.Band, ct),
        (await work.Db.Set<Hold>().AsNoTracking().Where(x => patients.Contains(x.PatientId) && x.LiftedAt == null).ToListAsync(ct)).ToLookup(x => x.PatientId),
        await work.Db.Set<Intervention>().Where(x => patients.Contains(x.PatientId)).ToDictionaryAsync(x => x.Id, x => x.OwnerId, ct));

    public IReadOnlyList<OpenProposal> ProposalsOf(PatientId patient, CareTeamOwners owners) =>
        [.. Proposals[patient].Select(x => new OpenProposal(x.Id, [OwnerOf(x.InterventionId, owners)], x.ProposedAt, BandOf(x), x.Say))];

    public IReadOnlyList<OpenHold> HoldsOf(PatientId patient, CareTeamOwners owners) =>
        [.. Holds[patient].Select(x => new OpenHold(x.Id, OwnerOf(x.InterventionId, owners), x.Since, x.UntilDecision is not null, x.Say))];

    private Band? BandOf(Proposal proposal) => proposal.FiringId is { } firing && Bands.TryGetValue(firing, out var band) ? (Band?)band : null;

    private StaffId OwnerOf(InterventionId? id, CareTeamOwners owners) =>
        id is { } known && Owners.TryGetValue(known, out var owner) ? owners.OwnerOf(owners.LeadDiscipline, owner) : owners.Lead;
}
