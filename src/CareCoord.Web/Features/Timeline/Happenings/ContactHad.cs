using CareCoord.Domain.Contacts;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Somebody was in touch, or tried.</summary>
internal sealed record ContactHad(Channel Channel, ContactOutcome Outcome, ContactNature Nature, int Minutes, string Note) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Contacts;

    public static string Sql => """
        select c.at, c.id, false as is_day, c.by as who,
               jsonb_build_object('channel', c.channel, 'outcome', c.outcome, 'nature', c.nature, 'minutes', c.minutes, 'note', c.note) as facts,
               c.voided_by as struck_by, c.voided_because as struck_because
        from contact c where c.patient_id = $1
        """;

    public override Told Tell(Telling with) => new(
        $"Contact {Words.Channel(Channel)}{Came}{(Nature == ContactNature.SymptomDriven ? ", because of symptoms" : "")}{(Minutes > 0 ? $", {Minutes} min" : "")}", Note);

    private string Came => Outcome == ContactOutcome.Reached ? "" : $", {ContactWords.Of(Outcome)}";
}
