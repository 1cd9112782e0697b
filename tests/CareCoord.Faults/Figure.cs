namespace CareCoord.Faults;

/// <summary>What one run of one fault gave.</summary>
/// <param name="Line">The line that is printed.</param>
/// <param name="Held">True when what must hold did.</param>
/// <param name="Details">What stood in the way, one line each.</param>
public sealed record Figure(string Line, bool Held, IReadOnlyList<string> Details)
{
    /// <summary>A figure whose line ends in whether it held.</summary>
    public static Figure Of(string counts, bool held, IReadOnlyList<string>? details = null) =>
        new($"{counts} held={(held ? "yes" : "no")}", held, details ?? []);
}
