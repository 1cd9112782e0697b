namespace CareCoord.Data.Identity;

/// <summary>An administrator switched off somebody's second factor, as when a phone is lost. Never deleted: this is its trail.</summary>
public sealed class SecondFactorReset
{
    /// <summary>Longest reason.</summary>
    public const int WhyLength = 500;

    /// <summary>Its id, in order of time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose second factor.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The administrator's account.</summary>
    public required Guid By { get; init; }

    /// <summary>Why, in the administrator's words.</summary>
    public required string Why { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
