using System.Collections.Immutable;

namespace CareCoord.Domain.Plans;

/// <summary>A plan of another system, as far as parts of our plan can be drafted from it.</summary>
public sealed record PlanElsewhere
{
    /// <summary>Code of the part that takes what it is about: problems, goals and notes.</summary>
    public const string AboutPart = "problems";

    /// <summary>Code of the part that takes what was done.</summary>
    public const string DonePart = "doing";

    /// <summary>What it is called there.</summary>
    public required string Title { get; init; }

    /// <summary>Its status as the other system says it; may be empty.</summary>
    public required string Status { get; init; }

    /// <summary>The day on which it began; null when it does not say.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>What it addresses.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What it aims at.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>What was to be done.</summary>
    public ImmutableArray<string> Activities { get; init; } = [];

    /// <summary>What was noted.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What each part of our plan can be drafted from, in lines, beneath where it comes from; nothing for a part of which it says nothing.</summary>
    /// <param name="source">Where it comes from, in words.</param>
    /// <returns>Texts by the code of the part, no longer than a section may be.</returns>
    public IReadOnlyDictionary<string, string> Texts(string source)
    {
        IEnumerable<(string Part, IEnumerable<string> Lines)> parts =
        [
            (AboutPart, [.. Problems.Select(x => $"Problem: {x}"), .. Goals.Select(x => $"Goal: {x}"), .. Notes.Select(x => $"Note: {x}")]),
            (DonePart, Activities),
        ];
        return parts.Where(x => x.Lines.Any()).ToDictionary(x => x.Part, x => Cut($"{source}:\n{string.Join('\n', x.Lines)}"), StringComparer.Ordinal);
    }

    /// <summary>What a draft begins with: what stands stays, and what comes from elsewhere is put beneath it.</summary>
    /// <param name="standing">The published text; empty when there is none.</param>
    /// <param name="added">What comes from elsewhere.</param>
    public static string Beneath(string standing, string added) => Cut(standing.Length == 0 ? added : $"{standing}\n\n{added}");

    private static string Cut(string text) => text.Length <= SectionText.Length ? text : text[..SectionText.Length];
}
