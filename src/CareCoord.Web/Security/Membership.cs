using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Security;

/// <summary>One account's place in one organisation.</summary>
/// <param name="Session">As which operations run.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Name">Name of the member of staff.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Title">Profession in words, or empty.</param>
/// <param name="IsActive">False once it has ended.</param>
public sealed record Membership(Session Session, string Organisation, string Name, Role Role, string Title, bool IsActive);
