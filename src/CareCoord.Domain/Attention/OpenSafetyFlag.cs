using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A safety flag that nobody has cleared.</summary>
/// <param name="Id">The flag.</param>
/// <param name="Level">How pressing it is.</param>
/// <param name="Clinician">The named clinician.</param>
/// <param name="RaisedAt">When it was raised.</param>
public sealed record OpenSafetyFlag(SafetyFlagId Id, SafetyLevel Level, StaffId Clinician, DateTimeOffset RaisedAt);
