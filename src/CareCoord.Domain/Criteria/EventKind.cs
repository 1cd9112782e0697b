namespace CareCoord.Domain.Criteria;

/// <summary>What the record itself did and rules may count.</summary>
public enum EventKind
{
    /// <summary>A contact was recorded.</summary>
    Contact,

    /// <summary>A section of the shared plan was published.</summary>
    PlanChange,
}
