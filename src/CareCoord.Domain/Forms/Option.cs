namespace CareCoord.Domain.Forms;

/// <summary>One option of a choice.</summary>
/// <param name="Code">Its code, never reused.</param>
/// <param name="Word">Its words.</param>
public sealed record Option(string Code, string Word);
