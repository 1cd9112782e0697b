using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.FollowUps;

/// <summary>A follow-up as plain text for the practice's own record.</summary>
public static class FollowUpCopy
{
    /// <summary>Composes the text.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="heading">Who it is about.</param>
    /// <param name="owner">Name and title of who owes it.</param>
    /// <returns>Lines of text, each ended by a line feed.</returns>
    public static string Of(FollowUp followUp, CopyHeading heading, string owner)
    {
        var why = AttentionDetail.Of(FollowUpSnapshot.Of(followUp)) with { At = null };
        var booking = followUp.FindBooking();
        return new PlainText(heading.Zone)
            .Line("Follow-up")
            .Line("Person", heading.Person)
            .Line("Why", AttentionWords.Sentence(AttentionKind.Due, why, heading.Zone))
            .Line("Owner", $"{owner}, {DisciplineWords.Of(followUp.Discipline)}")
            .Line("Due", followUp.DueOn)
            .Line("Booked", booking?.StartsAt, booking is null ? "" : $", {booking.Minutes} min, {ContactCopy.Words(booking.Channel)}{Place(booking)}")
            .Line("The person was told", followUp.PromisedFor)
            .Line("Ended", followUp.EndedOn, $", {followUp.Status.ToString().ToLowerInvariant()}")
            .Line("Because", followUp.EndedBecause)
            .ToString();
    }

    private static string Place(Booking booking) => booking.Place.Length > 0 ? ", " + booking.Place : "";
}
