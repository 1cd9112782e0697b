using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
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
    /// <param name="Last">The last contact or try; null when there was none.</param>
    /// <param name="NextByItself">The day by which the next contact is planned, should the person be reached now and nothing else be agreed.</param>
    public sealed record Before(
        string Name, IReadOnlyList<Number> Numbers, DateOnly Today, string Zone, IReadOnlyList<Owed> Owed, IReadOnlyList<GoalRow> Goals, IReadOnlyList<string> Safety,
        LastContact? Last, DateOnly? NextByItself);

    /// <summary>A way to reach the person.</summary>
    public sealed record Number(ContactPointSystem System, string Value);

    /// <summary>The last contact or try, on the person's clock.</summary>
    public sealed record LastContact(DateTime At, string By, Channel Channel, ContactOutcome Outcome, string Note);

    /// <summary>Something owed that a contact now would answer.</summary>
    public sealed record Owed(FollowUpId Id, string Words);

    /// <summary>A goal and how it went last.</summary>
    public sealed record GoalRow(GoalId Id, string Activity, int? Last);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Before>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Attend;

        /// <inheritdoc/>
        public async Task<Before> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var patient = await work.Db.Set<Patient>().AsNoTracking().Include(x => x.ContactPoints).SingleAsync(x => x.Id == id, ct);
            var zone = patient.Details.TimeZone;
            var today = WallClock.DayOf(work.Now, zone);
            var open = (await work.OpenFollowUps(id, ct)).ConvertAll(FollowUpSnapshot.Of);
            var answered = ContactAnswers.Of(open, work.Actor.Discipline, ContactOutcome.Reached, today, content.Tables.Planner.AnswersAheadDays);
            return new Before(
                PersonName.Of(patient.Details),
                [.. patient.ContactPoints.OrderBy(x => x.Rank).Select(x => new Number(x.System, x.Value))],
                today,
                zone,
                [.. open.Where(x => answered.Contains(x.Id)).Select(x => new Owed(x.Id, AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(x), zone)))],
                await Goals(id, work, ct),
                await work.Db.Set<SafetyFlag>().Where(x => x.PatientId == id && x.Status == SafetyStatus.Open).OrderBy(x => x.RaisedAt).Select(x => x.Why).ToListAsync(ct),
                await Last(id, zone, work, ct),
                await Next(id, answered, work, ct));
        }

        private static async Task<LastContact?> Last(PatientId id, string zone, Work work, CancellationToken ct)
        {
            var last = await work.Db.Set<Contact>().AsNoTracking().Where(x => x.PatientId == id && x.VoidedAt == null).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).FirstOrDefaultAsync(ct);
            return last is null
                ? null
                : new LastContact(
                    WallClock.LocalOf(last.At, zone), await work.Db.Set<Staff>().Where(x => x.Id == last.By).Select(x => x.Name).SingleAsync(ct), last.Channel, last.Outcome, last.Note);
        }

        /// <summary>The planner itself says it, on the facts as they would then stand.</summary>
        private async Task<DateOnly?> Next(PatientId id, IReadOnlyList<FollowUpId> answered, Work work, CancellationToken ct)
        {
            var facts = await PlanningFacts.Load(work, content, [id], ct);
            return facts.Episodes is [var episode] ? Ahead.NextIfReached(facts.InputOf(episode, content.Tables.Planner, work.Now), work.Actor.Discipline, answered) : null;
        }

        private static async Task<IReadOnlyList<GoalRow>> Goals(PatientId id, Work work, CancellationToken ct)
        {
            var goals = await work.GoalsOf(id).AsNoTracking().ToListAsync(ct);
            var ratings = (await work.RatingsOf(id).OrderByDescending(x => x.On).ThenByDescending(x => x.Id).ToListAsync(ct)).ToLookup(x => x.GoalId);
            return [.. goals.Select(x => new GoalRow(x.Id, x.Activity, ratings[x.Id].FirstOrDefault()?.Value))];
        }
    }
}
