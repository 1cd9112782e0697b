using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Web.Ui;

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

    /// <summary>Last: 9-Nov 08:25 by phone, not reached, Ana Duarte. Slept better.</summary>
    public static string Of(BeforeContactQuery.LastContact last) =>
        $"Last: {Words.ShortMoment(last.At)} {Words.Channel(last.Channel)}, {Of(last.Outcome)}, {last.By}.{(last.Note.Length > 0 ? $" {last.Note}" : "")}";

    /// <summary>What is planned when no day is typed.</summary>
    public static string? NextByItself(BeforeContactQuery.Before before) =>
        before.NextByItself is { } day ? $"Nothing typed: {Words.WeekDay(day)}, as planned." : null;

    /// <summary>Takes a contact back that was recorded a moment ago.</summary>
    public static VoidContact.Command TakeBack(PatientId patient, ContactId contact) => new(Guid.CreateVersion7(), patient, contact, "Taken back at once.");
}
