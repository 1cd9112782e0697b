namespace CareCoord.Web.Features.Plans;

/// <summary>What became of a run of text between two versions.</summary>
public enum Change
{
    /// <summary>It stands in both.</summary>
    None,

    /// <summary>It stands in the later one only.</summary>
    Added,

    /// <summary>It stood in the earlier one only.</summary>
    Removed,
}
