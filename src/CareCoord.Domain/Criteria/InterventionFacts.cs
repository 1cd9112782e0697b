using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Criteria;

/// <summary>How one intervention stands, as rules see it.</summary>
public sealed record InterventionFacts
{
    /// <summary>How an intervention stands by itself, without its planned practices and past decisions.</summary>
    /// <param name="intervention">The intervention.</param>
    /// <param name="protocol">Its protocol, in the version it was started with.</param>
    public static InterventionFacts Of(Intervention intervention, Protocol protocol) => new()
    {
        Id = intervention.Id,
        Protocol = intervention.ProtocolRef,
        Tags = protocol.Tags,
        Status = intervention.Status,
        StartedOn = intervention.StartedOn,
        Stage = intervention.Stage,
        StageSince = intervention.StageSince,
        DoseMinutes = intervention.DoseMinutes,
        CapMinutes = intervention.CapMinutes,
    };

    /// <summary>Its id.</summary>
    public required InterventionId Id { get; init; }

    /// <summary>The protocol and version it was started with.</summary>
    public required ContentRef Protocol { get; init; }

    /// <summary>The protocol's tags; rules and holds name them.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Running, paused or stopped.</summary>
    public InterventionStatus Status { get; init; } = InterventionStatus.Running;

    /// <summary>The person's day on which it began.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The present stage; null where the protocol has none.</summary>
    public string? Stage { get; init; }

    /// <summary>The person's day on which the present stage began.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>Minutes of one practice now; null where nothing is dosed.</summary>
    public decimal? DoseMinutes { get; init; }

    /// <summary>The most minutes that may be proposed; null where there is no cap.</summary>
    public decimal? CapMinutes { get; init; }

    /// <summary>The planned practices whose day has come, oldest first.</summary>
    public ImmutableArray<SlotFact> Slots { get; init; } = [];

    /// <summary>Every decision on its moves, in any order.</summary>
    public ImmutableArray<DecisionFact> Decisions { get; init; } = [];

    /// <summary>The last decision on a move, or null.</summary>
    public DecisionFact? LastDecision(MoveKind move) => Decisions.Where(d => d.Move == move).MaxBy(d => d.At);
}
