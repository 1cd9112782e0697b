using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>The numbers the planner works with; all of them are content (tables <c>contact-cadence</c> and <c>planning</c>).</summary>
public sealed record PlannerRules
{
    /// <summary>One row for each phase.</summary>
    public required IReadOnlyList<PhaseCadence> Cadence { get; init; }

    /// <summary>A contact may take place this many days before it is due.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Contacts merge when at most this many days lie between their windows.</summary>
    public required int MergeDays { get; init; }

    /// <summary>At most this many meetings with one person are planned in a week from Monday to Sunday; safety does not count.</summary>
    public required int WeeklyCap { get; init; }

    /// <summary>A contact answers what begins up to this many days after it.</summary>
    public required int AnswersAheadDays { get; init; }

    /// <summary>The interval in a phase that has none of its own, so that nobody in care is without a dated next contact.</summary>
    public required Quantity WithoutInterval { get; init; }

    /// <summary>A broken word is put right within this time.</summary>
    public required Quantity RepairWithin { get; init; }

    /// <summary>A consent that nobody has asked for is asked for within this time.</summary>
    public required Quantity AskConsentWithin { get; init; }

    /// <summary>The shared plan is written within this time of being taken into care.</summary>
    public required Quantity WritePlanWithin { get; init; }

    /// <summary>A decision about somebody who is not active is taken within this time.</summary>
    public required Quantity DecideWithin { get; init; }

    /// <summary>The row of a phase; a phase without one has no cadence.</summary>
    public PhaseCadence CadenceOf(Phase phase) =>
        Cadence.FirstOrDefault(x => x.Phase == phase) ?? new PhaseCadence { Phase = phase };
}
