using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Messages;

/// <summary>
/// A message that will leave the program. It holds neither address nor text: both are made when it is sent, on the facts as they then
/// stand. One per subject, kind and occurrence, however often a job looks.
/// </summary>
public sealed class OutboundMessage : ITenant
{
    private OutboundMessage()
    {
    }

    /// <summary>Longest occurrence, in characters.</summary>
    public const int OccurrenceLength = 40;

    /// <summary>Longest reason why it was not sent, in characters.</summary>
    public const int BecauseLength = 200;

    /// <summary>Its id.</summary>
    public OutboundMessageId Id { get; private set; }

    /// <summary>What kind of message.</summary>
    public OutboundKind Kind { get; private set; }

    /// <summary>What it is about: a booking, a member of staff.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Which of several about it: how long before, or the day.</summary>
    public string Occurrence { get; private set; } = "";

    /// <summary>The person it goes to, if it goes to one.</summary>
    public PatientId? PatientId { get; private set; }

    /// <summary>The member of staff it goes to, if it goes to one.</summary>
    public StaffId? StaffId { get; private set; }

    /// <summary>From when on it may be sent.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How it stands.</summary>
    public OutboundStatus Status { get; private set; }

    /// <summary>Since when a worker has it in hand; after a while without an outcome another takes it.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>How often its delivery was refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>When it was sent, dropped or given up; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was not sent, in words without anything about the person; else empty.</summary>
    public string Because { get; private set; } = "";

    /// <summary>It was handed over.</summary>
    /// <param name="at">When.</param>
    public void Send(DateTimeOffset at) => End(OutboundStatus.Sent, "", at);

    /// <summary>It is not sent.</summary>
    /// <param name="why">Why.</param>
    /// <param name="at">When that was found.</param>
    public void Drop(string why, DateTimeOffset at) => End(OutboundStatus.Dropped, why, at);

    /// <summary>It is sent later.</summary>
    /// <param name="until">From when on.</param>
    public void PutOff(DateTimeOffset until) => (DueAt, ClaimedAt) = (until.ToMicroseconds(), null);

    /// <summary>Its delivery was refused: it is tried again, or given up.</summary>
    /// <param name="why">What the other side said, without anything about the person.</param>
    /// <param name="rules">How often, and when again.</param>
    /// <param name="at">When.</param>
    /// <returns>True when it is given up by this.</returns>
    public bool Refuse(string why, MessageRules rules, DateTimeOffset at)
    {
        Refusals++;
        if (Refusals < rules.Tries)
        {
            PutOff(at.AddMinutes(rules.TryAgainMinutes));
            return false;
        }

        End(OutboundStatus.Failed, why, at);
        return true;
    }

    private void End(OutboundStatus status, string because, DateTimeOffset at)
    {
        if (Status == OutboundStatus.Waiting)
        {
            (Status, Because, EndedAt, ClaimedAt) = (status, because, at.ToMicroseconds(), null);
        }
    }
}
