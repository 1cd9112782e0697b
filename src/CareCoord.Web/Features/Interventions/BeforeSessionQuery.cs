using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Interventions;

/// <summary>What a session recorded now would do of what is owed, shown before it is saved.</summary>
public static class BeforeSessionQuery
{
    /// <summary>Of which intervention.</summary>
    public sealed record Request(PatientId PatientId, InterventionId InterventionId) : IQuery<IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>Something owed.</summary>
    /// <param name="Id">What is owed.</param>
    /// <param name="Words">In words.</param>
    /// <param name="IsForAnotherDay">It is agreed with the person for another day, so it is taken only when somebody says so.</param>
    public sealed record Row(FollowUpId Id, string Words, bool IsForAnotherDay);

    /// <summary>Reads it.</summary>
    public sealed class Handler(PlannerRules rules) : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(query.PatientId, ct);
            var today = WallClock.DayOf(work.Now, zone);
            var open = (await work.OpenFollowUps(query.PatientId, ct)).ConvertAll(FollowUpSnapshot.Of);
            return
            [
                .. SessionAnswers.Of(open, query.InterventionId, work.Actor.Discipline, today, rules.AnswersAheadDays)
                    .Select(x => new Row(x.Id, AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(x), zone), x.IsAgreed && x.DueOn != today)),
            ];
        }
    }
}
