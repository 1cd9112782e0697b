using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Who can take part in a huddle: those whose role reads records at all.</summary>
internal static class HuddleRoles
{
    public static readonly Role[] Attend = [Role.Clinician, Role.PsychiatricConsultant, Role.Coordinator, Role.Facilitator, Role.Supervisor];
}
