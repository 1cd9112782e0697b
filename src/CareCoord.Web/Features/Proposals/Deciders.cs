using CareCoord.Domain;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Proposals;

/// <summary>Who may decide about one person: those whom a proposal names, or who stands in for them today.</summary>
internal sealed class Deciders
{
    private readonly Actor _actor;
    private readonly Episode _episode;
    private readonly HashSet<StaffId> _selves;

    private Deciders(Actor actor, Episode episode, HashSet<StaffId> selves)
    {
        _actor = actor;
        _episode = episode;
        _selves = selves;
    }

    /// <exception cref="RuleViolationException">proposal.not-in-care</exception>
    public static async Task<Deciders> Load(Work work, PatientId patient, CancellationToken ct) =>
        await Find(work, patient, ct) ?? throw new RuleViolationException("proposal.not-in-care", "This person is not in care any more.");

    /// <summary>None for the program itself, and for somebody who is not in care.</summary>
    public static async Task<Deciders?> Find(Work work, PatientId patient, CancellationToken ct)
    {
        if (work.Actor.Staff is not { } self
            || await work.Db.Set<Episode>().AsNoTracking().SingleOrDefaultAsync(x => x.PatientId == patient && x.EndedOn == null, ct) is not { } episode)
        {
            return null;
        }

        var today = work.Today;
        var away = await work.Db.Set<Staff>().Where(x => x.DeputyId == self
                && work.Db.Set<Absence>().Any(a => a.StaffId == x.Id && a.VoidedAt == null && a.From <= today && a.Until >= today))
            .Select(x => x.Id).ToListAsync(ct);
        return new Deciders(work.Actor, episode, [self, .. away]);
    }

    /// <summary>True when the actor is one of those who decide, and a clinician where it takes one.</summary>
    public bool MayDecide(Proposal proposal, StaffId? owner) =>
        proposal.DecidedByRoles.Any(role => Is(role, owner)) && (!proposal.ConfirmedByRoles.Contains(CareRole.Clinician) || IsClinician);

    /// <summary>Those who decide, in words.</summary>
    public static string Words(Proposal proposal) => string.Join(" or ", proposal.DecidedByRoles.Select(x => x switch
    {
        CareRole.Owner => "whoever carries it out",
        CareRole.Lead => "the lead clinician",
        CareRole.Coordinator => "the coordinator",
        CareRole.Person => "the person",
        _ => "a clinician of the care team",
    }));

    private bool IsClinician => _actor.Is(Role.Clinician, Role.PsychiatricConsultant);

    private bool Is(CareRole role, StaffId? owner) => role switch
    {
        CareRole.Owner => owner is { } id && _selves.Contains(id),
        CareRole.Lead => _selves.Contains(_episode.LeadId),
        CareRole.Coordinator => _selves.Contains(_episode.CoordinatorId),
        CareRole.Clinician => IsClinician,
        _ => false,
    };
}
