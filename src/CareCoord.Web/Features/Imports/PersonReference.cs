namespace CareCoord.Web.Features.Imports;

/// <summary>How a resource names the person it is about: by the id there, or by an identifier.</summary>
/// <param name="SourceId">The Patient's id there; empty when named by identifier.</param>
/// <param name="System">The identifier's system.</param>
/// <param name="Value">The identifier.</param>
/// <param name="AsWritten">The reference as it stands in the resource.</param>
public sealed record PersonReference(string SourceId, string System, string Value, string AsWritten);
