namespace CareCoord.Web.Execution;

/// <summary>What the database refused, for a person.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Field">The command's property it is about; empty when it is about none.</param>
/// <param name="Words">What is wrong and what would be right.</param>
public sealed record ExplainedConstraint(string Code, string Field, string Words);
