using CareCoord.Domain;

namespace CareCoord.Data.Commands;

/// <summary>
/// The answer a command got, stored in the command's own transaction: a repeat reads it and changes nothing,
/// also when the answer to the first COMMIT was lost.
/// </summary>
public sealed class CommandLogEntry : ITenant
{
    /// <summary>The command's id, made by whoever issued it.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>The account that issued it; empty for the system itself.</summary>
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 over kind and content: the same id with other content is refused.</summary>
    public required byte[] PayloadHash { get; init; }

    /// <summary>The answer, as JSON.</summary>
    public required string Result { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }
}
