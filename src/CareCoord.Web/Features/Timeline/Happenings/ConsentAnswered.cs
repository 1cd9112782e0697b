using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Web.Features.Consents;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The person's last answer to what was asked of them.</summary>
internal sealed record ConsentAnswered(ConsentKind Asked, Channel? Channel, string ThirdParty, ConsentState Answer) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select c.asked_on::timestamp at time zone $2 as at, c.id, true as is_day, c.asked_by as who,
               jsonb_build_object('asked', c.kind, 'channel', c.channel, 'thirdParty', c.third_party, 'answer', c.answer) as facts,
               null::uuid as struck_by, null::text as struck_because
        from consent c where c.patient_id = $1 and c.asked_on is not null
        """;

    public override Told Tell(Telling with) => new($"Consent {ConsentWords.Of(Answer)}: {ConsentWords.Of(Asked, Channel, ThirdParty)}");
}
