namespace CareCoord.Web.Integrations.Fhir;

/// <summary>One resource cannot be taken.</summary>
/// <param name="path">Where in it, as a FHIR path; empty for the whole.</param>
/// <param name="message">Why, in words.</param>
/// <param name="inner">What said so.</param>
internal sealed class ResourceRefusedException(string path, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Path { get; } = path;
}
