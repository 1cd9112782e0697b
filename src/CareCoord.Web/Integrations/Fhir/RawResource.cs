namespace CareCoord.Web.Integrations.Fhir;

/// <summary>A resource as it stands in a file, not parsed yet.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Entry">Its place in a bundle, from 1; 0 outside one.</param>
/// <param name="FullUrl">The bundle entry's address, or empty.</param>
/// <param name="Json">The resource, in UTF-8.</param>
internal sealed record RawResource(string File, int Line, int Entry, string FullUrl, ReadOnlyMemory<byte> Json);
