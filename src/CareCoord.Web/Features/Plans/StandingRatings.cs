using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Ratings of goals, without those given at a contact that was recorded in error.</summary>
internal static class StandingRatings
{
    /// <summary>One person's ratings.</summary>
    public static IQueryable<GoalRating> RatingsOf(this Work work, PatientId patient) => work.Ratings().AsNoTracking().Where(x => x.PatientId == patient);

    /// <summary>Everybody's ratings, to be narrowed.</summary>
    public static IQueryable<GoalRating> Ratings(this Work work) =>
        work.Db.Set<GoalRating>().Where(x => !work.Db.Set<Contact>().Any(c => c.Id == x.ContactId && c.VoidedAt != null));
}
