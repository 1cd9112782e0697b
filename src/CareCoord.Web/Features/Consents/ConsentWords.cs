using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;

namespace CareCoord.Web.Features.Consents;

/// <summary>Consents in words. Never asked and refused never look alike.</summary>
internal static class ConsentWords
{
    /// <summary>What is asked.</summary>
    public static string Of(Consent consent) => Of(consent.Kind, consent.Channel, consent.ThirdParty);

    /// <summary>What is asked.</summary>
    public static string Of(ConsentKind kind, Channel? channel, string thirdParty) => (kind, channel) switch
    {
        (ConsentKind.Contact, _) => "Contact by the team",
        (ConsentKind.ShareInTeam, _) => "Sharing within the care team",
        (ConsentKind.ShareWithThirdParty, _) => $"Sharing with {thirdParty}",
        (_, Channel.Message) => "Text messages",
        (_, Channel.Email) => "E-mail",
        (_, Channel.Letter) => "Letters",
        (_, Channel.Phone) => "Phone messages",
        (_, Channel.Video) => "Video messages",
        _ => "Messages handed over",
    };

    /// <summary>How it stands.</summary>
    public static string Of(ConsentState state) => state switch
    {
        ConsentState.Given => "given",
        ConsentState.Refused => "refused",
        ConsentState.Expired => "expired",
        _ => "not asked",
    };
}
