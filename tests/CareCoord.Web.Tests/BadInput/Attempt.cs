namespace CareCoord.Web.Tests.BadInput;

/// <summary>What came of one try.</summary>
/// <param name="Kind">Done, Invalid, Refused, Conflict, or Broken for anything else.</param>
/// <param name="Fields">The fields that are named, in order.</param>
/// <param name="Words">What is said.</param>
public sealed record Attempt(string Kind, IReadOnlyList<string> Fields, string Words)
{
    /// <summary>It would have been done.</summary>
    public bool IsDone => Kind == "Done";

    /// <inheritdoc/>
    public override string ToString() => IsDone ? Kind : $"{Kind} {string.Join(", ", Fields)}: {Words}";
}
