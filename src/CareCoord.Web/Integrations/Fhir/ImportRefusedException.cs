namespace CareCoord.Web.Integrations.Fhir;

/// <summary>A file, or the whole import, cannot be taken; why, in words.</summary>
internal sealed class ImportRefusedException(string message, Exception? inner = null) : Exception(message, inner);
