using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>What was owed, by the reason that was due first.</summary>
internal sealed record OwedThing(FollowUpKind Kind, string? Source, ReasonFacts? Facts)
{
    /// <summary>Makes it of a follow-up f.</summary>
    public const string Json = """
        jsonb_build_object('kind', f.kind) || coalesce((
            select jsonb_build_object('source', r.source, 'facts', r.facts) from follow_up_reason r where r.follow_up_id = f.id order by r.due_on, r.id limit 1), '{}')
        """;

    /// <summary>As Next says it, without the full stop.</summary>
    public string Words => Kind == FollowUpKind.WritePlan ? "Write the shared plan" : AttentionWords.Sentence(AttentionKind.Due, Detail, "").TrimEnd('.');

    private AttentionDetail Detail => new()
    {
        Kind = Kind,
        Source = Source is null ? null : ReasonSource.WordOf(Source),
        Every = Facts?.Every,
        Number = Facts?.Number,
        Total = Facts?.Of,
        Topic = Facts?.Topic,
        On = Facts?.On,
    };
}
