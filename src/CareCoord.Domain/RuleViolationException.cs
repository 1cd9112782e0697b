namespace CareCoord.Domain;

/// <summary>An act that a rule of care refuses. Caught in one place only, and shown to the person who tried.</summary>
/// <param name="code">Stable code, lower case with dots, such as <c>huddle.row-without-decision</c>.</param>
/// <param name="message">The reason in words, and what would be right.</param>
public sealed class RuleViolationException(string code, string message) : Exception(message)
{
    /// <summary>Stable code of the rule.</summary>
    public string Code { get; } = code;
}
