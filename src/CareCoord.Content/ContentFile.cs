namespace CareCoord.Content;

/// <summary>One file of content as it was found.</summary>
/// <param name="Path">Its path inside the content directory, with slashes, such as <c>Protocols/paced-breathing.yaml</c>.</param>
/// <param name="Text">What stands in it.</param>
public sealed record ContentFile(string Path, string Text);
