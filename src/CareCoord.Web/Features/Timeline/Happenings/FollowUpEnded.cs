using CareCoord.Domain.FollowUps;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Something owed was done, missed, moved or withdrawn by somebody. What the planner takes back by itself is no news.</summary>
internal sealed record FollowUpEnded(OwedThing Owed, FollowUpStatus Status, MissCause? Through, DateOnly DueOn, DateOnly EndedOn, DateOnly? MovedTo, string Because) : Happening, IHappening
{
    /// <summary>Makes it of a follow-up f, and n that took its place.</summary>
    public const string Facts = $"""
        jsonb_build_object('owed', {OwedThing.Json}, 'status', f.status, 'through', f.missed_through, 'dueOn', f.due_on, 'endedOn', f.ended_on,
                           'movedTo', n.due_on, 'because', f.ended_because)
        """;

    public static TimelineKind Kind => TimelineKind.Next;

    public static string Sql => $"""
        select coalesce(c.at, f.kept_at, f.lifted_at, f.ended_on::timestamp at time zone $2) as at, f.id,
               coalesce(c.at, f.kept_at, f.lifted_at) is null as is_day, f.ended_by as who,
               {Facts} as facts,
               null::uuid as struck_by, null::text as struck_because
        from follow_up f
        left join contact c on c.id = f.settled_by
        left join follow_up n on n.id = f.superseded_by
        where f.patient_id = $1 and f.status <> 'Open' and (f.ended_by is not null or f.told_at is not null) and not ($6 and c.id is not null)
        """;

    public override Told Tell(Telling with) => new($"{How}: {Owed.Words}", Because);

    private string How => Status switch
    {
        FollowUpStatus.Done => EndedOn > DueOn ? $"Done, due on {Words.ShortDay(DueOn)}" : "Done",
        FollowUpStatus.Moved => MovedTo is { } day ? $"Moved to {Words.ShortDay(day)}" : "Moved",
        FollowUpStatus.Missed => Through switch { MissCause.NoShow => "Did not come", MissCause.Declined => "Declined", _ => "Did not happen" },
        _ => "Withdrawn",
    };
}
