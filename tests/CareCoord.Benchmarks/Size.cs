namespace CareCoord.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Warm">Calls of each kind thrown away first.</param>
/// <param name="Calls">Calls of each kind in a round.</param>
/// <param name="Rounds">Rounds; a figure is the median of theirs.</param>
public sealed record Size(int Warm, int Calls, int Rounds)
{
    /// <summary>What a figure needs to be quoted: 3,000 calls of each kind after 1,500 warm ones.</summary>
    public static Size Full { get; } = new(Warm: 1_500, Calls: 600, Rounds: 5);
}
