using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Ui.Staff;

/// <summary>Who is signed in, for pages: what to show them. What they may do is asked again at every operation.</summary>
/// <param name="Session">As which operations run.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their role when the page was opened.</param>
/// <param name="Organisation">Where they are signed in.</param>
/// <param name="Title">Profession in words, or empty.</param>
public sealed record Me(Session Session, string Name, Role Role, string Organisation, string Title)
{
    /// <summary>Sees lists of people and their records.</summary>
    public bool IsClinical => Role is not (Role.Administrator or Role.PrivacyOfficer or Role.FrontDesk);

    /// <summary>May find people.</summary>
    public bool FindsPeople => Role != Role.Administrator;

    internal static Me Of(Membership place) => new(place.Session, place.Name, place.Role, place.Organisation, place.Title);
}
