namespace CareCoord.Domain.Tests.Content;

/// <summary>One line of <c>coverage.yaml</c>, as its keys are called there.</summary>
internal sealed record CoverageRow
{
    public required List<string> Content { get; init; }

    public required List<string> Code { get; init; }

    public required string Page { get; init; }

    public required string Example { get; init; }

    public List<string> Lacks { get; init; } = [];
}
