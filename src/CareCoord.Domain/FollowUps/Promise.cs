namespace CareCoord.Domain.FollowUps;

/// <summary>What a person was told. Internal due dates are late, never broken; only what was told can be broken.</summary>
/// <param name="ToldAt">When the person was told.</param>
/// <param name="DueAt">The instant by which it was promised.</param>
/// <param name="KeptAt">When it was done, in time or not.</param>
/// <param name="BrokenAt">When we admitted that we would not keep it, before or after its time.</param>
/// <param name="LiftedAt">When it was lifted.</param>
/// <param name="RepairedAt">When it was put right.</param>
public sealed record Promise(
    DateTimeOffset ToldAt,
    DateTimeOffset DueAt,
    DateTimeOffset? KeptAt = null,
    DateTimeOffset? BrokenAt = null,
    DateTimeOffset? LiftedAt = null,
    DateTimeOffset? RepairedAt = null)
{
    /// <summary>How the promise stands at an instant. Done exactly at its time is kept.</summary>
    public PromiseState StateAt(DateTimeOffset now) => this switch
    {
        { RepairedAt: not null } => PromiseState.Repaired,
        { LiftedAt: not null } => PromiseState.Lifted,
        { BrokenAt: not null } => PromiseState.Broken,
        { KeptAt: { } kept } => kept <= DueAt ? PromiseState.Kept : PromiseState.Broken,
        _ => now > DueAt ? PromiseState.Broken : PromiseState.Open,
    };

    /// <summary>True while nothing has settled it: done, lifted, admitted or repaired.</summary>
    public bool IsUnsettled => this is { KeptAt: null, BrokenAt: null, LiftedAt: null, RepairedAt: null };
}
