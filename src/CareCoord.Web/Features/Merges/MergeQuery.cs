using CareCoord.Domain;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Merges;

/// <summary>Two records side by side, what would go from one to the other, what stands in the way; and what was made one before.</summary>
public static class MergeQuery
{
    /// <summary>Which record stays, and which may go into it; null while none is chosen.</summary>
    public sealed record Request(PatientId PatientId, PatientId? Other) : IQuery<Preview>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The look.</summary>
    /// <param name="Stays">The record that stays.</param>
    /// <param name="Goes">The record that is put into it.</param>
    /// <param name="Moves">What goes, in words.</param>
    /// <param name="Obstacles">What has to be decided first, in words.</param>
    /// <param name="Numbers">Telephone numbers and addresses that only the other record has; they stay there.</param>
    /// <param name="Done">What was put into this record before, the newest first.</param>
    public sealed record Preview(SideView Stays, SideView? Goes, IReadOnlyList<string> Moves, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Numbers, IReadOnlyList<DoneView> Done);

    /// <summary>One record.</summary>
    public sealed record SideView(PatientId Id, int Version, PatientDetails Details, IReadOnlyList<string> Numbers, IReadOnlyList<string> Reach, bool InCare);

    /// <summary>A merge that was made.</summary>
    public sealed record DoneView(PersonMergeId Id, string Name, string By, DateTimeOffset At, string Because, int Rows, string? UndoneBy, DateTimeOffset? UndoneAt, string UndoneBecause);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Preview>
    {
        /// <inheritdoc/>
        public static Access Access => Access.MergePeople;

        /// <inheritdoc/>
        public async Task<Preview> Answer(Request query, Work work, CancellationToken ct)
        {
            var stays = await Person(query.PatientId, work, ct);
            var staying = await work.Side(stays, ct);
            var done = await Done(query.PatientId, work, ct);
            if (query.Other is not { } id || id == query.PatientId)
            {
                return new Preview(View(stays, staying), null, [], [], [], done);
            }

            await Ask(id, work, ct);
            var goes = await Person(id, work, ct);
            var going = await work.Side(goes, ct);
            return new Preview(
                View(stays, staying), View(goes, going), MergeWords.Of(await MovingRows.Count(work, id, query.PatientId, ct)), MergeObstacles.Of(staying, going),
                [.. goes.ContactPoints.Select(x => x.Value).Except(stays.ContactPoints.Select(x => x.Value))], done);
        }

        /// <summary>The other record is asked for and noted as the first was: whoever looks at it here has looked at it.</summary>
        private static async Task Ask(PatientId id, Work work, CancellationToken ct)
        {
            if (Access.Refusal(work.Actor, [id], await work.GroundsWith([id], ct)) is { } refusal)
            {
                throw new RuleViolationException("access.refused", refusal);
            }

            await using var read = work.Sql("select audit.read($1, $2)", id.Value, nameof(MergeQuery));
            await read.ExecuteNonQueryAsync(ct);
        }

        private static Task<Patient> Person(PatientId id, Work work, CancellationToken ct) =>
            work.Db.Set<Patient>().AsNoTracking().Include(x => x.Identifiers).Include(x => x.ContactPoints).AsSplitQuery().SingleAsync(x => x.Id == id, ct);

        private static SideView View(Patient person, MergeSide side) => new(
            person.Id, person.Version, person.Details, [.. person.Identifiers.Select(x => $"{x.Label} {x.Value}").Distinct()],
            [.. person.ContactPoints.OrderBy(x => x.Rank).Select(x => x.Value)], side.InCare);

        private static async Task<IReadOnlyList<DoneView>> Done(PatientId survivor, Work work, CancellationToken ct)
        {
            var names = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            var merges = await work.Db.Set<PersonMerge>().AsNoTracking().Where(x => x.SurvivorId == survivor).OrderByDescending(x => x.At)
                .Join(work.Db.Set<Patient>(), x => x.PatientId, x => x.Id, (merge, away) => new { merge, away.Details.FamilyName, away.Details.GivenNames })
                .Select(x => new { x.merge, x.FamilyName, x.GivenNames, Rows = work.Db.Set<MovedRow>().Count(r => r.MergeId == x.merge.Id) }).ToListAsync(ct);
            return [.. merges.Select(x => new DoneView(
                x.merge.Id, PersonName.Of(x.FamilyName, x.GivenNames), names[x.merge.By], x.merge.At, x.merge.Because, x.Rows,
                x.merge.UndoneBy is { } by ? names[by] : null, x.merge.UndoneAt, x.merge.UndoneBecause))];
        }
    }
}
