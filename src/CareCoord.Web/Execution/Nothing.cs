namespace CareCoord.Web.Execution;

/// <summary>The answer of a command that has nothing to say.</summary>
public sealed record Nothing
{
    /// <summary>The only one.</summary>
    public static Nothing Here { get; } = new();
}
