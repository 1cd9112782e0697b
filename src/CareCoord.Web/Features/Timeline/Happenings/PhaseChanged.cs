using CareCoord.Domain.Episodes;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Somebody decided that the person is in another phase of care: why, and what led to it.</summary>
internal sealed record PhaseChanged(Phase From, Phase To, DateOnly? Until, string Why, bool? Agrees, DateTimeOffset? ProposedAt, string? Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select c.at, c.id, false as is_day, c.by as who,
               jsonb_build_object('from', c.before, 'to', c.after, 'until', c.until, 'why', c.why, 'agrees', c.person_agrees, 'proposedAt', p.proposed_at, 'because', p.because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from phase_change c left join proposal p on p.id = c.proposal_id where c.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Where we are: from {Words.Phase(From)} to {Words.Phase(To)}{(Until is { } day ? $" until {Words.Day(day)}" : "")}", Why)
    {
        With = with.Decided(Agrees, ProposedAt, Because),
    };
}
