using CareCoord.Domain.Contacts;

namespace CareCoord.Web.Features.Contacts;

/// <summary>Contacts in words.</summary>
internal static class ContactWords
{
    /// <summary>What came of it.</summary>
    public static string Of(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "reached",
        ContactOutcome.NotReached => "not reached",
        ContactOutcome.NoShow => "did not come",
        ContactOutcome.Declined => "declined",
        _ => "rescheduled",
    };
}
