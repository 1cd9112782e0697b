using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What colleagues ask, advise and leave to be decided answers.</summary>
internal static class FromTeam
{
    public static async Task<Glance> ToDecide(Person of, CancellationToken ct) => Glance.Of(
        "What am I asked to decide?", (await Waiting(of, ct)).Select(x => x.Mine ? x.Say : $"{x.Say} ({x.Deciders} decides)"), "Nothing waits for a decision.");

    /// <summary>What is owed to the reader's discipline, and what they may decide.</summary>
    public static async Task<Glance> Asked(Person of, CancellationToken ct)
    {
        var actor = of.Work.Actor;
        var owed = (await of.Work.OpenFollowUps(of.Id, ct)).Where(x => x.OwnerId == actor.Self || x.Discipline == actor.Discipline).OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)
            .Select(x => AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(FollowUpSnapshot.Of(x)), of.Zone));
        return Glance.Of(
            "What am I asked?", [.. (await Waiting(of, ct)).Where(x => x.Mine).Select(x => $"To decide: {x.Say}"), .. owed], "Nothing is asked of you about this person.");
    }

    public static async Task<Glance> LastAdvice(Person of, CancellationToken ct)
    {
        var turn = await new TurnQuery.Handler(of.Content).Answer(new TurnQuery.Request(of.Id, null), of.Work, ct);
        return Glance.Of(
            "What did the team decide, and was it done?",
            turn.Said.Select(x => $"{Words.ShortDay(x.On)}: {x.Words}{(x.Owner.Length > 0 ? $" ({x.Owner}, {x.Became})" : "")}"),
            "No huddle has spoken about this person yet.", of.Page("timeline"));
    }

    private static async Task<IReadOnlyList<(string Say, bool Mine, string Deciders)>> Waiting(Person of, CancellationToken ct)
    {
        var proposals = await of.Work.Db.Set<Proposal>().AsNoTracking().Where(x => x.PatientId == of.Id && x.Status == ProposalStatus.Open).OrderBy(x => x.ProposedAt).ThenBy(x => x.Id).ToListAsync(ct);
        var deciders = proposals.Count == 0 ? null : await Deciders.Find(of.Work, of.Id, ct);
        var owners = await of.Work.Db.Set<Intervention>().Where(x => x.PatientId == of.Id).ToDictionaryAsync(x => x.Id, x => x.OwnerId, ct);
        return [.. proposals.Select(x => (x.Say, deciders?.MayDecide(x, x.InterventionId is { } id ? owners[id] : null) == true, Deciders.Words(x)))];
    }
}
