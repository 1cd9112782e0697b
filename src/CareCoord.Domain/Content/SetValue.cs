namespace CareCoord.Domain.Content;

/// <summary>A number that an organisation has set.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Value">What it is set to, in the file's unit.</param>
public sealed record SetValue(string Path, decimal Value);
