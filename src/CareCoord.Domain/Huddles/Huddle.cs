using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Huddles;

/// <summary>
/// A team's meeting over its people. The agenda is frozen when it begins, in the strict order, and run person by person;
/// whoever is not reached goes to the next one.
/// </summary>
public sealed class Huddle : ITenant, IVersioned
{
    /// <summary>The last place of the order that a huddle takes; what comes after is worked between huddles.</summary>
    public const Band LastTaken = Band.StepDown;

    private readonly List<HuddleAttendee> _attendees = [];
    private readonly List<HuddleRow> _rows = [];

    private Huddle()
    {
    }

    /// <summary>Begins a huddle and freezes its agenda: in the strict order, the unreached of last time first within their place, then by waiting.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="start">Team, people and candidates.</param>
    /// <param name="newRowId">Gives an id for each turn.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">huddle.minutes, huddle.because</exception>
    public Huddle(HuddleId id, HuddleStart start, Func<HuddleRowId> newRowId, DateTimeOffset at)
    {
        if (start.Minutes is < HuddleLimits.ShortestInMinutes or > HuddleLimits.LongestInMinutes)
        {
            throw new RuleViolationException("huddle.minutes", $"A huddle lasts {HuddleLimits.ShortestInMinutes} to {HuddleLimits.LongestInMinutes} minutes.");
        }

        Id = id;
        TeamId = start.TeamId;
        FacilitatorId = start.FacilitatorId;
        Minutes = start.Minutes;
        StartedAt = at.ToMicroseconds();
        _attendees.AddRange(start.Attendees.Append(start.FacilitatorId).Distinct().Select(x => new HuddleAttendee(id, x)));
        var hand = start.ByHand ?? AgendaByHand.Untouched;
        _rows.AddRange(hand.Taken(start.Candidates).Select((x, i) => new HuddleRow(newRowId(), id, i + 1, x, hand.Because(x.PatientId))));
        GoTo(_rows.FirstOrDefault(), at);
        var off = hand.Left(start.Candidates).Select((x, i) => new HuddleRow(newRowId(), id, _rows.Count + i + 1, x, hand.Because(x.PatientId))).ToList();
        off.ForEach(x => x.TakeOff());
        _rows.AddRange(off);
    }

    /// <summary>Its id.</summary>
    public HuddleId Id { get; private set; }

    /// <summary>The team.</summary>
    public TeamId TeamId { get; private set; }

    /// <summary>Who leads it.</summary>
    public StaffId FacilitatorId { get; private set; }

    /// <summary>How long it is meant to last, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Place of the turn at which whoever leads is, and everybody with them; null when nobody's turn is left.</summary>
    public int? CurrentPosition { get; private set; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<HuddleAttendee> Attendees => _attendees;

    /// <summary>The agenda, and at its end who was taken off it.</summary>
    public IReadOnlyList<HuddleRow> Rows => _rows;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>What is left of the meeting for the turns that are left.</summary>
    public TimeBox TimeBox => new(Minutes, StartedAt, _rows.Count(x => x.Status == HuddleRowStatus.Waiting));

    /// <summary>Turns to a person, and everybody with whoever leads.</summary>
    /// <param name="row">The turn.</param>
    /// <param name="by">Who turns; it must be whoever leads.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">huddle.ended, huddle.row-unknown, huddle.not-leading</exception>
    public void TurnTo(HuddleRowId row, StaffId by, DateTimeOffset at)
    {
        var turn = RowOf(row);
        if (by != FacilitatorId)
        {
            throw new RuleViolationException("huddle.not-leading", "Somebody else leads this huddle. You may look ahead; to turn everybody, lead it yourself.");
        }

        GoTo(turn, at);
        Version++;
    }

    /// <summary>Lets somebody take part in a huddle that runs.</summary>
    /// <param name="staff">Who comes.</param>
    /// <param name="by">Who says so: themselves, or somebody who attends.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The attendance, to be inserted; null when they attend already.</returns>
    /// <exception cref="RuleViolationException">huddle.ended</exception>
    public HuddleAttendee? Join(StaffId staff, StaffId by, DateTimeOffset at)
    {
        RequireRunning();
        if (IsAttendedBy(staff))
        {
            return null;
        }

        var attendee = new HuddleAttendee(Id, staff, at.ToMicroseconds(), by);
        _attendees.Add(attendee);
        Version++;
        return attendee;
    }

    /// <summary>True for somebody who takes part.</summary>
    public bool IsAttendedBy(StaffId staff) => _attendees.Exists(x => x.StaffId == staff);

    /// <summary>Takes the lead: from then on everybody follows them.</summary>
    /// <param name="by">Somebody who attends.</param>
    /// <exception cref="RuleViolationException">huddle.ended, huddle.not-attending</exception>
    public void Lead(StaffId by)
    {
        RequireRunning();
        if (!IsAttendedBy(by))
        {
            throw new RuleViolationException("huddle.not-attending", "Only those who take part lead. Say first that you are here.");
        }

        FacilitatorId = by;
        Version++;
    }

    /// <summary>Ends a turn with a decision, which is a follow-up at once.</summary>
    /// <param name="row">The turn.</param>
    /// <param name="decision">What, who and by when.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">The instant.</param>
    /// <param name="today">The person's local day.</param>
    /// <returns>The follow-up, to be inserted.</returns>
    /// <exception cref="RuleViolationException">huddle.ended, huddle.row-unknown, huddle.row-ended, huddle.row-without-decision, huddle.past</exception>
    public FollowUp Decide(HuddleRowId row, HuddleDecision decision, StaffId by, DateTimeOffset at, DateOnly today)
    {
        var turn = RowOf(row);
        var followUp = turn.Decide(decision, by, at, today);
        GoOnFrom(turn, at);
        Version++;
        return followUp;
    }

    /// <summary>Ends a turn with no change.</summary>
    /// <param name="row">The turn.</param>
    /// <param name="nextReviewOn">The day of the next review, after today; none is refused.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">The instant.</param>
    /// <param name="today">The person's local day.</param>
    /// <exception cref="RuleViolationException">huddle.ended, huddle.row-unknown, huddle.row-ended, huddle.row-without-decision, huddle.past</exception>
    public void LeaveAsIs(HuddleRowId row, DateOnly? nextReviewOn, StaffId by, DateTimeOffset at, DateOnly today)
    {
        var turn = RowOf(row);
        turn.LeaveAsIs(nextReviewOn, by, at, today);
        GoOnFrom(turn, at);
        Version++;
    }

    /// <summary>Ends the huddle. Whoever was not reached is carried over.</summary>
    /// <exception cref="RuleViolationException">huddle.ended</exception>
    public void End(DateTimeOffset at)
    {
        RequireRunning();
        _rows.ForEach(x => x.CarryOver());
        EndedAt = at.ToMicroseconds();
        CurrentPosition = null;
        Version++;
    }

    /// <summary>After the turn at which everybody is comes whoever waits next; a turn that somebody ended beside it moves nobody.</summary>
    private void GoOnFrom(HuddleRow ended, DateTimeOffset at)
    {
        if (CurrentPosition == ended.Position)
        {
            var waiting = _rows.Where(x => x.Status == HuddleRowStatus.Waiting).OrderBy(x => x.Position).ToList();
            GoTo(waiting.Find(x => x.Position > ended.Position) ?? waiting.FirstOrDefault(), at);
        }
    }

    private void GoTo(HuddleRow? row, DateTimeOffset at)
    {
        CurrentPosition = row?.Position;
        row?.Open(at);
    }

    private HuddleRow RowOf(HuddleRowId row)
    {
        RequireRunning();
        return _rows.Find(x => x.Id == row)
            ?? throw new RuleViolationException("huddle.row-unknown", "This person is not on the agenda of this huddle.");
    }

    private void RequireRunning()
    {
        if (EndedAt is not null)
        {
            throw new RuleViolationException("huddle.ended", "This huddle has ended. The next one begins with whoever was not reached.");
        }
    }
}
