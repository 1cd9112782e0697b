using CareCoord.Domain.Huddles;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The team looked at the person in a huddle, and decided or left it as it is.</summary>
internal sealed record TurnEnded(HuddleRowStatus Status, string Decision, Guid? Owner, DateOnly? DueOn, DateOnly? ReviewOn) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select h.ended_at as at, h.id, false as is_day, h.ended_by as who,
               jsonb_build_object('status', h.status, 'decision', h.decision, 'owner', h.owner_id, 'dueOn', h.due_on, 'reviewOn', h.next_review_on) as facts,
               null::uuid as struck_by, null::text as struck_because
        from huddle_row h where h.patient_id = $1 and h.ended_at is not null
        """;

    public override Told Tell(Telling with) => Status == HuddleRowStatus.Decided && Owner is { } owner && DueOn is { } due
        ? new Told($"Decided in the huddle: {with.Name(owner)}, by {Words.ShortDay(due)}", Decision)
        : new Told($"Huddle: no change{(ReviewOn is { } next ? $", next review on {Words.Day(next)}" : "")}");
}
