namespace CareCoord.Web.Features.Timeline;

/// <summary>What happened, in words.</summary>
/// <param name="What">A sentence.</param>
/// <param name="Said">What somebody wrote about it: a note, a reason; may be empty.</param>
internal sealed record Told(string What, string Said = "")
{
    /// <summary>What came of it at once, a sentence each.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}
