namespace CareCoord.Domain.Criteria;

/// <summary>Whether one entry passes a test; a blank answer leaves it unknown.</summary>
public enum Passes
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>The item was not answered.</summary>
    Unknown,
}
