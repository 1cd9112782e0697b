using System.Collections.Immutable;

namespace CareCoord.Content;

/// <summary>A worked example as people read it: what is given, and what comes of it.</summary>
/// <param name="Name">The sentence that it proves.</param>
/// <param name="Given">What was recorded, line by line.</param>
/// <param name="Then">What comes out, line by line.</param>
public sealed record WorkedExample(string Name, ImmutableArray<string> Given, ImmutableArray<string> Then);
