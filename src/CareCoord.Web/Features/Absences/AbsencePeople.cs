using CareCoord.Domain;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Absences;

/// <summary>Who is told of a time away, and who has been: read from the record each time, so a booking made tomorrow is on the list tomorrow.</summary>
internal static class AbsencePeople
{
    /// <summary>One time away that stands.</summary>
    /// <exception cref="RuleViolationException">absence.unknown</exception>
    public static async Task<Absence> Absence(this Work work, AbsenceId id, CancellationToken ct) =>
        await work.Db.Set<Absence>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.VoidedAt == null, ct)
        ?? throw new RuleViolationException("absence.unknown", "This is not there any more. Reload the page.");

    /// <summary>Who is told. Nobody who refuses all contact, and nobody whose care has ended.</summary>
    public static async Task<IReadOnlyList<PersonToTell>> PeopleToTellOf(this Work work, Absence absence, CancellationToken ct)
    {
        var staff = absence.StaffId;
        var agreed = await work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .Where(x => x.OwnerId == staff && x.Status == FollowUpStatus.Open && x.DueOn >= absence.From && x.DueOn <= absence.Until
                && (x.PromisedFor != null || x.Bookings.Any(b => b.Status == BookingStatus.Booked)))
            .ToListAsync(ct);
        var patients = agreed.ConvertAll(x => x.PatientId);
        var inCare = await work.Db.Set<Episode>().AsNoTracking()
            .Where(x => x.EndedOn == null && (x.LeadId == staff || x.CoordinatorId == staff || patients.Contains(x.PatientId))).ToListAsync(ct);
        var ids = inCare.ConvertAll(x => x.PatientId);
        var refusing = (await work.Db.Set<Consent>().Where(x => ids.Contains(x.PatientId) && x.Kind == ConsentKind.Contact && x.Answer == ConsentState.Refused)
            .Select(x => x.PatientId).ToListAsync(ct)).ToHashSet();
        var reachable = ids.Where(x => !refusing.Contains(x)).ToHashSet();
        return PeopleToTell.Of(
            agreed.Where(x => reachable.Contains(x.PatientId)).Select(x => (x.PatientId, FollowUpSnapshot.Of(x))),
            inCare.Where(x => reachable.Contains(x.PatientId) && (x.LeadId == staff || x.CoordinatorId == staff)).Select(x => x.PatientId));
    }

    /// <summary>Who has been told, by person.</summary>
    public static Task<Dictionary<PatientId, AbsenceNotice>> ToldOf(this Work work, AbsenceId absence, CancellationToken ct) =>
        work.Db.Set<AbsenceNotice>().AsNoTracking().Where(x => x.AbsenceId == absence && x.VoidedAt == null).ToDictionaryAsync(x => x.PatientId, ct);
}
