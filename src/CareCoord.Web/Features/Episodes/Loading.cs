using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Loads what the verbs of care need.</summary>
internal static class Loading
{
    /// <summary>The stretch of care that is open.</summary>
    /// <exception cref="RuleViolationException">episode.none</exception>
    public static async Task<Episode> OpenEpisode(this Work work, PatientId patient, CancellationToken ct) =>
        await work.Db.Set<Episode>().SingleOrDefaultAsync(x => x.PatientId == patient && x.EndedOn == null, ct)
        ?? throw new RuleViolationException("episode.none", "This person's care has ended. Take them into care again first.");

    /// <summary>A decision of the actor about where somebody is in care, now.</summary>
    public static async Task<PhaseDecided> PhaseDecided(this Work work, PatientId patient, string why, CancellationToken ct) =>
        new(work.NewId<PhaseChangeId>(), work.Actor.Self, work.Now, await work.TodayOf(patient, ct), why);

    /// <summary>The person's stretches of care: the open one first, then the one that ended last.</summary>
    public static IQueryable<Episode> EpisodesOf(this Work work, PatientId patient) =>
        work.Db.Set<Episode>().Where(x => x.PatientId == patient)
            .OrderBy(x => x.EndedOn != null).ThenByDescending(x => x.EndedOn).ThenByDescending(x => x.TakenIntoCareOn).ThenByDescending(x => x.Id);

    /// <summary>Whoever leads is a clinician who works here, whoever coordinates a coordinator or clinician who does.</summary>
    /// <exception cref="RuleViolationException">episode.lead, episode.coordinator</exception>
    public static async Task RequireCarers(this Work work, StaffId lead, StaffId coordinator, CancellationToken ct)
    {
        var staff = await work.Db.Set<Staff>().Where(x => (x.Id == lead || x.Id == coordinator) && x.IsActive).ToListAsync(ct);
        if (staff.Find(x => x.Id == lead) is not { } leads || !Roles.Leading.Contains(leads.Role))
        {
            throw new RuleViolationException("episode.lead", "The lead must be a clinician who works here. Choose another.");
        }

        if (staff.Find(x => x.Id == coordinator) is not { } coordinates || !Roles.Coordinating.Contains(coordinates.Role))
        {
            throw new RuleViolationException("episode.coordinator", "The coordinator must be a coordinator or clinician who works here. Choose another.");
        }
    }

    /// <summary>Whoever leads or coordinates takes part by name, whatever becomes of their team.</summary>
    public static async Task JoinByName(this Work work, IReadOnlyCollection<(PatientId Patient, StaffId Staff)> wanted, CancellationToken ct)
    {
        var patients = wanted.Select(x => x.Patient).ToList();
        var there = (await work.Db.Set<CareTeamMember>().Where(x => patients.Contains(x.PatientId) && x.Until == null && x.StaffId != null)
            .Select(x => new { x.PatientId, x.StaffId }).ToListAsync(ct)).Select(x => (x.PatientId, x.StaffId!.Value));
        foreach (var (patient, staff) in wanted.Distinct().Except(there))
        {
            work.Db.Add(CareTeamMember.Named(work.NewId<CareTeamMemberId>(), patient, staff, work.Today));
        }
    }

    /// <summary>Nothing is lost that nobody saw, and nobody waits for a call that was taken back in silence.</summary>
    /// <param name="lost">What planning does not bring again.</param>
    /// <param name="seen">What was shown of it.</param>
    /// <param name="personKnows">The person was told.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="ConflictException">A colleague wrote down more since.</exception>
    /// <exception cref="RuleViolationException">episode.told</exception>
    public static void RequireKnown(this IReadOnlyList<FollowUpSnapshot> lost, IReadOnlyList<FollowUpId> seen, bool personKnows, DateTimeOffset now)
    {
        if (lost.Any(x => !seen.Contains(x.Id)))
        {
            throw new ConflictException(null);
        }

        if (!personKnows && lost.FirstOrDefault(x => LostWithCare.IsAwaited(x, now)) is { } told)
        {
            throw new RuleViolationException("episode.told", $"The person was told of {told.DueOn:d-MMM}, which would fall. Tell them first.");
        }
    }
}
