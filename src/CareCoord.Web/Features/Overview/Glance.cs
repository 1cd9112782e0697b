namespace CareCoord.Web.Features.Overview;

/// <summary>A question that somebody's work begins with, and what the record says to it.</summary>
/// <param name="Asks">The question, as the role asks it.</param>
/// <param name="Says">The answer, a line each; never empty, because nothing found is an answer too.</param>
/// <param name="Href">Where more of it stands; null where nothing more does.</param>
public sealed record Glance(string Asks, IReadOnlyList<GlanceLine> Says, string? Href = null)
{
    /// <summary>Lines shown of an answer; how many more there are is said.</summary>
    public const int Lines = 3;

    /// <summary>An answer of a few lines out of many.</summary>
    /// <param name="asks">The question.</param>
    /// <param name="lines">All that could be said.</param>
    /// <param name="ifNone">What is said when there is nothing.</param>
    /// <param name="href">Where all of it stands.</param>
    public static Glance Of(string asks, IReadOnlyCollection<GlanceLine> lines, string ifNone, string? href = null) => new(
        asks,
        lines.Count switch
        {
            0 => [new GlanceLine(ifNone)],
            > Lines => [.. lines.Take(Lines), new GlanceLine($"and {lines.Count - Lines} more")],
            _ => [.. lines],
        },
        href);

    /// <summary>As <see cref="Of(string, IReadOnlyCollection{GlanceLine}, string, string?)"/>, in words alone.</summary>
    public static Glance Of(string asks, IEnumerable<string> lines, string ifNone, string? href = null) =>
        Of(asks, [.. lines.Select(x => new GlanceLine(x))], ifNone, href);
}
