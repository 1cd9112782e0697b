namespace CareCoord.Domain.Criteria;

/// <summary>On which side of a limit a number must lie.</summary>
public enum LimitKind
{
    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>Above the limit.</summary>
    MoreThan,

    /// <summary>Below the limit.</summary>
    LessThan,
}
