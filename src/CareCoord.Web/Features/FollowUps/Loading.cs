using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Loads what the verbs of follow-ups need.</summary>
internal static class Loading
{
    /// <summary>One follow-up of one person, with reasons and bookings.</summary>
    /// <exception cref="RuleViolationException">follow-up.unknown</exception>
    public static async Task<FollowUp> FollowUp(this Work work, PatientId patient, FollowUpId id, CancellationToken ct) =>
        await work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == id && x.PatientId == patient, ct)
        ?? throw new RuleViolationException("follow-up.unknown", "This is not there any more. Reload the page.");

    /// <summary>All open follow-ups of one person.</summary>
    public static Task<List<FollowUp>> OpenFollowUps(this Work work, PatientId patient, CancellationToken ct) =>
        work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .Where(x => x.PatientId == patient && x.Status == FollowUpStatus.Open).ToListAsync(ct);

    /// <summary>The person's zone, by which their days count.</summary>
    public static Task<string> ZoneOf(this Work work, PatientId patient, CancellationToken ct) =>
        work.Db.Set<Patient>().Where(x => x.Id == patient).Select(x => x.Details.TimeZone).SingleAsync(ct);

    /// <summary>Today where the person lives.</summary>
    public static async Task<DateOnly> TodayOf(this Work work, PatientId patient, CancellationToken ct) =>
        WallClock.DayOf(work.Now, await work.ZoneOf(patient, ct));
}
