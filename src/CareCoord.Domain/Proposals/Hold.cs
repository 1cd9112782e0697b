using System.Collections.Immutable;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Proposals;

/// <summary>Nothing goes up while it stands: set by a rule by itself, or by hand.</summary>
public sealed class Hold : IAboutPatient
{
    /// <summary>What stands for a rule's id when somebody holds by hand.</summary>
    public const string ByHand = "by-hand";

    /// <summary>Longest reason, in characters.</summary>
    public const int SayLength = 500;

    private Hold()
    {
    }

    private Hold(HoldId id, PatientId patient, InterventionId? intervention, string rule, string say, DateTimeOffset at)
    {
        Id = id;
        PatientId = patient;
        InterventionId = intervention;
        Rule = rule;
        Say = say;
        Since = at.ToMicroseconds();
    }

    /// <summary>Its id.</summary>
    public HoldId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The intervention it is about; null when it names tags.</summary>
    public InterventionId? InterventionId { get; private set; }

    /// <summary>Id of the rule, or <see cref="ByHand"/>.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The firing it belongs to; none when held by hand.</summary>
    public FiringId? FiringId { get; private set; }

    /// <summary>Which moves it stops.</summary>
    public ImmutableArray<MoveKind> Stops { get; private set; } = [];

    /// <summary>The protocols' tags it covers; none = its own intervention only.</summary>
    public ImmutableArray<string> Tags { get; private set; } = [];

    /// <summary>The decision that lifts it; null when it lifts as soon as its condition is no longer met.</summary>
    public string? UntilDecision { get; private set; }

    /// <summary>What it says.</summary>
    public string Say { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who set it by hand.</summary>
    public StaffId? SetBy { get; private set; }

    /// <summary>When it was lifted; null while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Who lifted it; none when its condition ended.</summary>
    public StaffId? LiftedBy { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public string LiftedBecause { get; private set; } = "";

    /// <summary>Set by a rule.</summary>
    public static Hold By(HoldId id, PatientId patient, NewFiring firing, FiringId firingId, HoldEffect effect, DateTimeOffset at) =>
        new(id, patient, firing.Intervention, firing.Rule.Id, effect.Say, at)
        {
            FiringId = firingId,
            Stops = effect.Stops,
            Tags = effect.Tags,
            UntilDecision = effect.Decision,
        };

    /// <summary>Set by hand on one intervention; a person lifts it.</summary>
    /// <exception cref="RuleViolationException">hold.why</exception>
    public static Hold OnPurpose(HoldId id, PatientId patient, InterventionId intervention, StaffId by, string why, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(why)
            ? throw new RuleViolationException("hold.why", "Say why it is held, in a few words.")
            : new Hold(id, patient, intervention, ByHand, why.Trim(), at)
            {
                Stops = [MoveKind.Raise, MoveKind.Advance],
                UntilDecision = ByHand,
                SetBy = by,
            };

    /// <summary>Lifts it; a second time does nothing.</summary>
    /// <param name="by">Who decides; none when its condition ended.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When.</param>
    public void Lift(StaffId? by, string because, DateTimeOffset at)
    {
        if (LiftedAt is null)
        {
            (LiftedBy, LiftedBecause, LiftedAt) = (by, because.Trim(), at.ToMicroseconds());
        }
    }

    /// <summary>The hold as the engine sees it.</summary>
    public HoldFact AsFact() => new(Id, FiringId ?? default, Rule, Stops, InterventionId, Tags, UntilDecision is not null);
}
