namespace CareCoord.Domain.Imports;

/// <summary>What an imported record says, as far as it is read without opening it.</summary>
/// <param name="Title">What it is, in words.</param>
/// <param name="Code">Its code with the system's short name, such as <c>snomed 37796009</c>; may be empty.</param>
/// <param name="Status">Its status as the other system says it; may be empty.</param>
/// <param name="Value">Its value with unit, for an observation; may be empty.</param>
/// <param name="On">The day it happened or began.</param>
/// <param name="Until">The day it ended.</param>
public sealed record ImportedContent(string Title, string Code, string Status, string Value, DateOnly? On, DateOnly? Until)
{
    /// <summary>Longest title or value kept, in characters; the rest stands in the resource itself.</summary>
    public const int Length = 300;
}
