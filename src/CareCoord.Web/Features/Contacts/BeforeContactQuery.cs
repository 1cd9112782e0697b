using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Contacts;

/// <summary>What stands beside the form of a contact: what it would answer if the person is reached, and the goals to rate.</summary>
public static class BeforeContactQuery
{
    /// <summary>With whom.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Before>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The answer.</summary>
    /// <param name="Name">FAMILY, Given.</param>
    /// <param name="Numbers">How to reach the person, the preferred way first.</param>
    /// <param name="Today">Today where the person lives.</param>
    /// <param name="Zone">The person's zone.</param>
    /// <param name="Owed">What a contact now would answer.</param>
    /// <param name="Goals">The goals that stand.</param>
    /// <param name="Safety">What open safety flags say.</param>
    public sealed record Before(string Name, IReadOnlyList<string> Numbers, DateOnly Today, string Zone, IReadOnlyList<Owed> Owed, IReadOnlyList<GoalRow> Goals, IReadOnlyList<string> Safety);

    /// <summary>Something owed that a contact now would answer.</summary>
    public sealed record Owed(FollowUpId Id, string Words);

    /// <summary>A goal and how it went last.</summary>
    public sealed record GoalRow(GoalId Id, string Activity, int? Last);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Before>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Before> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var patient = await work.Db.Set<Patient>().AsNoTracking().Include(x => x.ContactPoints).SingleAsync(x => x.Id == id, ct);
            var today = WallClock.DayOf(work.Now, patient.Details.TimeZone);
            var open = (await work.OpenFollowUps(id, ct)).ConvertAll(FollowUpSnapshot.Of);
            var answered = ContactAnswers.Of(open, work.Actor.Discipline, ContactOutcome.Reached, today, content.Tables.Planner.AnswersAheadDays);
            return new Before(
                PersonName.Of(patient.Details),
                [.. patient.ContactPoints.OrderBy(x => x.Rank).Select(x => x.Value)],
                today,
                patient.Details.TimeZone,
                [.. open.Where(x => answered.Contains(x.Id)).Select(x => new Owed(x.Id, AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(x), patient.Details.TimeZone)))],
                await Goals(id, work, ct),
                await work.Db.Set<SafetyFlag>().Where(x => x.PatientId == id && x.Status == SafetyStatus.Open).OrderBy(x => x.RaisedAt).Select(x => x.Why).ToListAsync(ct));
        }

        private static async Task<IReadOnlyList<GoalRow>> Goals(PatientId id, Work work, CancellationToken ct)
        {
            var goals = await work.GoalsOf(id).AsNoTracking().ToListAsync(ct);
            var ratings = (await work.RatingsOf(id).OrderByDescending(x => x.On).ThenByDescending(x => x.Id).ToListAsync(ct)).ToLookup(x => x.GoalId);
            return [.. goals.Select(x => new GoalRow(x.Id, x.Activity, ratings[x.Id].FirstOrDefault()?.Value))];
        }
    }
}
