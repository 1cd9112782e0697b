using CareCoord.Domain.Contacts;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Somebody was in touch, or tried; with what was owed that it ended, and the ratings given at it.</summary>
internal sealed record ContactHad(Channel Channel, ContactOutcome Outcome, ContactNature Nature, int Minutes, string Note, IReadOnlyList<FollowUpEnded> Ended, IReadOnlyList<GoalRated> Rated) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Contacts;

    public static string Sql => $$"""
        select c.at, c.id, false as is_day, c.by as who,
               jsonb_build_object('channel', c.channel, 'outcome', c.outcome, 'nature', c.nature, 'minutes', c.minutes, 'note', c.note,
                   'ended', (select coalesce(jsonb_agg({{FollowUpEnded.Facts}} order by f.due_on, f.id), '[]')
                             from follow_up f left join follow_up n on n.id = f.superseded_by where f.settled_by = c.id and $6),
                   'rated', (select coalesce(jsonb_agg({{GoalRated.Facts}} order by g.is_target desc, g.id), '[]')
                             from goal_rating r join goal g on g.id = r.goal_id where r.contact_id = c.id and $6)) as facts,
               c.voided_by as struck_by, c.voided_because as struck_because
        from contact c where c.patient_id = $1
        """;

    public override Told Tell(Telling with) => new(
        $"Contact {Words.Channel(Channel)}{Came}{(Nature == ContactNature.SymptomDriven ? ", because of symptoms" : "")}{(Minutes > 0 ? $", {Minutes} min" : "")}", Note)
    {
        With = [.. Ended.Select(x => x.Tell(with).What), .. Rated.Select(x => x.Tell(with).What)],
    };

    private string Came => Outcome == ContactOutcome.Reached ? "" : $", {ContactWords.Of(Outcome)}";
}
