namespace CareCoord.Web.Execution;

/// <summary>One thing to mend in what was typed.</summary>
/// <param name="Field">The command's property, such as <c>FamilyName</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FieldError(string Field, string Message);
