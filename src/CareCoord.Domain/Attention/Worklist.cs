using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Attention;

/// <summary>The list of people: for each viewer, and at each instant, the strongest reason to look at a person.</summary>
public static class Worklist
{
    /// <summary>The rows of one person for all viewers, without gap or overlap while the person is in care.</summary>
    /// <param name="facts">All the facts.</param>
    /// <param name="rows">The person's rows, see <see cref="AttentionRows.Of"/>.</param>
    public static IReadOnlyList<WorklistRow> Of(AttentionFacts facts, IReadOnlyList<AttentionRow> rows)
    {
        var all = rows.SelectMany(x => Viewers(x, facts).Select(viewer => Head(viewer, x))).Concat(InCare(facts));
        return
        [
            .. all.GroupBy(x => x.ViewerId)
                .OrderBy(x => x.Key)
                .SelectMany(x => Strongest([.. x.OrderBy(y => y.Band).ThenBy(y => y.Since).ThenBy(y => y.Kind).ThenBy(y => y.SubjectId)])),
        ];
    }

    private static IEnumerable<Guid> Viewers(AttentionRow row, AttentionFacts facts) =>
        facts.Teams.Select(x => x.Value)
            .Append(row.OwnerId.Value)
            .Concat(row.DeputyId is { } deputy ? [deputy.Value] : [])
            .Distinct();

    private static WorklistRow Head(Guid viewer, AttentionRow row) =>
        new(viewer, row.PatientId, row.Band, row.Since, row.CountsFrom, row.CountsUntil, row.Kind, row.SubjectId, row.Detail);

    /// <summary>Everybody in care stands in the list of everybody who cares for them, by the day of the next contact.</summary>
    private static IEnumerable<WorklistRow> InCare(AttentionFacts facts)
    {
        if (facts.State is CareState.NotInCare or CareState.Dead or CareState.Left || facts.InCareSince is not { } since)
        {
            return [];
        }

        var next = facts.FollowUps.Where(x => x.IsOpen && x.Kind.IsMeeting()).OrderBy(x => x.DueOn).FirstOrDefault();
        return facts.CareTeam.Select(x => x.Value)
            .Concat(facts.Teams.Select(x => x.Value))
            .Append(facts.Lead.Value)
            .Append(facts.Coordinator.Value)
            .Distinct()
            .Select(viewer => new WorklistRow(
                viewer,
                facts.PatientId,
                Band.EveryoneElse,
                next is null ? since : WallClock.StartOf(next.DueOn, facts.Zone),
                since,
                null,
                AttentionKind.InCare,
                facts.PatientId.Value,
                new AttentionDetail { Day = next?.DueOn }));
    }

    /// <summary>Cuts time where any row begins or ends, and keeps the strongest of each piece; pieces of one row join again.</summary>
    private static IEnumerable<WorklistRow> Strongest(IReadOnlyList<WorklistRow> byStrength)
    {
        var cuts = byStrength.SelectMany(x => x.CountsUntil is { } until ? new[] { x.CountsFrom, until } : [x.CountsFrom]).Distinct().Order().ToList();
        WorklistRow? head = null;
        foreach (var cut in cuts)
        {
            var strongest = byStrength.FirstOrDefault(x => x.CountsAt(cut));
            if (strongest is not null && head is not null && IsSame(head, strongest))
            {
                continue;
            }

            if (head is not null)
            {
                yield return head with { CountsUntil = cut };
            }

            head = strongest is null ? null : strongest with { CountsFrom = cut };
        }

        if (head is not null)
        {
            yield return head with { CountsUntil = null };
        }
    }

    private static bool IsSame(WorklistRow a, WorklistRow b) => (a.Kind, a.SubjectId, a.Band, a.Since) == (b.Kind, b.SubjectId, b.Band, b.Since);
}
