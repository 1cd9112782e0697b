using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <summary>
/// Something owed for a person by a time. It has its reasons, one owner, a window, and once agreed with the person a booking;
/// it ends done, moved, withdrawn or missed. What the person was told of it is also a promise.
/// </summary>
public sealed partial class FollowUp : IAboutPatient, IVersioned
{
    private readonly List<FollowUpReason> _reasons = [];
    private readonly List<Booking> _bookings = [];

    private FollowUp()
    {
    }

    /// <summary>Owes something for one reason.</summary>
    /// <param name="id">Id of the follow-up.</param>
    /// <param name="patient">The person.</param>
    /// <param name="reasonId">Id of the reason.</param>
    /// <param name="owed">What is owed, by whom, by when and why.</param>
    /// <exception cref="RuleViolationException">follow-up.window</exception>
    public FollowUp(FollowUpId id, PatientId patient, FollowUpReasonId reasonId, Owed owed)
    {
        Id = id;
        PatientId = patient;
        EpisodeId = owed.Key.Episode;
        _reasons.Add(new FollowUpReason(reasonId, id, patient, owed));
        Settle();
    }

    /// <summary>Its id.</summary>
    public FollowUpId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The stretch of care it belongs to.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <summary>What is owed: the kind of the reason due first.</summary>
    public FollowUpKind Kind { get; private set; }

    /// <summary>The discipline of the reason due first.</summary>
    public Discipline Discipline { get; private set; }

    /// <summary>The owner of the reason due first. Nothing is ever owed by nobody.</summary>
    public StaffId OwnerId { get; private set; }

    /// <summary>First day on which doing it counts.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>The day by which it is owed; the agreed day once it is booked or the person was told.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The channel that fits all reasons; null = any.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>How it stands.</summary>
    public FollowUpStatus Status { get; private set; }

    /// <summary>Its reasons, released ones included.</summary>
    public IReadOnlyList<FollowUpReason> Reasons => _reasons;

    /// <summary>Its bookings, past ones included.</summary>
    public IReadOnlyList<Booking> Bookings => _bookings;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The booking that stands, if any.</summary>
    public Booking? FindBooking() => _bookings.Find(x => x.Status == BookingStatus.Booked);

    /// <summary>True when date and owner are agreed with the person: booked, or told and not settled yet. Planning leaves it as it is.</summary>
    public bool IsAgreed() => FindBooking() is not null || FindPromise() is { IsUnsettled: true };

    /// <summary>True when safety is among its reasons.</summary>
    public bool IsAboutSafety() => Kind.IsSafety() || Live.Any(x => ReasonSource.IsSafety(x.Source));

    private IEnumerable<FollowUpReason> Live => _reasons.Where(x => x.IsLive);

    private void Settle()
    {
        var first = Live.Select(x => x.Within(x.OpensOn, x.DueOn)).DueFirst().First();
        Kind = first.Key.Kind;
        Channel = Live.Select(x => x.Channel).FirstOrDefault(x => x is not null);
        if (!IsAgreed())
        {
            (Discipline, OwnerId, OpensOn, DueOn) = (first.Discipline, first.OwnerId, first.OpensOn, first.DueOn);
        }
    }

    private void RequireOpen()
    {
        if (Status != FollowUpStatus.Open)
        {
            throw new RuleViolationException("follow-up.ended", "This has ended already. Reload to see how.");
        }
    }

    private static string Required(string why, string code) => string.IsNullOrWhiteSpace(why)
        ? throw new RuleViolationException(code, "Say why, in a few words.")
        : why.Trim();
}
