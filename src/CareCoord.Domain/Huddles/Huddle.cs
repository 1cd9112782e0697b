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
    /// <exception cref="RuleViolationException">huddle.minutes</exception>
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
        _rows.AddRange(start.Candidates
            .Where(x => x.Band <= LastTaken)
            .OrderBy(x => x.Band).ThenByDescending(x => x.Unreached?.Times ?? 0).ThenBy(x => x.Since).ThenBy(x => x.PatientId.Value)
            .DistinctBy(x => x.PatientId)
            .Select((x, i) => new HuddleRow(newRowId(), id, i + 1, x)));
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

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<HuddleAttendee> Attendees => _attendees;

    /// <summary>The agenda.</summary>
    public IReadOnlyList<HuddleRow> Rows => _rows;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>What is left of the meeting for the turns that are left.</summary>
    public TimeBox TimeBox => new(Minutes, StartedAt, _rows.Count(x => x.Status == HuddleRowStatus.Waiting));

    /// <summary>Turns to a person.</summary>
    /// <exception cref="RuleViolationException">huddle.ended, huddle.row-unknown</exception>
    public void TurnTo(HuddleRowId row, DateTimeOffset at)
    {
        RowOf(row).Open(at);
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
        var followUp = RowOf(row).Decide(decision, by, at, today);
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
        RowOf(row).LeaveAsIs(nextReviewOn, by, at, today);
        Version++;
    }

    /// <summary>Ends the huddle. Whoever was not reached is carried over.</summary>
    /// <exception cref="RuleViolationException">huddle.ended</exception>
    public void End(DateTimeOffset at)
    {
        RequireRunning();
        _rows.ForEach(x => x.CarryOver());
        EndedAt = at.ToMicroseconds();
        Version++;
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
