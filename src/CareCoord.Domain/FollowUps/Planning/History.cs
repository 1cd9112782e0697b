namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What has been planned so far, asked by reason.</summary>
internal sealed class History(IEnumerable<FollowUpSnapshot> followUps)
{
    private readonly IReadOnlyList<FollowUpSnapshot> _followUps = [.. followUps.OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)];

    public IEnumerable<FollowUpSnapshot> All => _followUps;

    public IEnumerable<FollowUpSnapshot> Open => _followUps.Where(x => x.IsOpen);

    public IEnumerable<(FollowUpSnapshot FollowUp, Owed Reason)> OpenReasons =>
        Open.SelectMany(x => x.Reasons.Select(y => (x, y)));

    public bool IsOpen(ReasonKey key) => OpenReasons.Any(x => x.Reason.Key == key);

    /// <summary>True when one of the series is agreed with the person: it is the next one, whatever the calendar says.</summary>
    public bool IsAgreed(string source, FollowUpKind kind) => kind.IsMeeting()
        && OpenReasons.Any(x => x.FollowUp.IsAgreed && x.Reason.Key.Source == source && x.Reason.Key.Kind == kind);

    /// <summary>
    /// True when a contact of the series is open that the last contact could have answered and, by the choice of who recorded it,
    /// did not: it is still owed, and is the next one.
    /// </summary>
    public bool IsLeftOpen(ReasonKey key, string stem, DateOnly? lastContact, int aheadDays) => key.Kind.IsContact()
        && lastContact is { } last
        && !key.Occurrence.StartsWith(stem, StringComparison.Ordinal)
        && string.CompareOrdinal(key.Occurrence, $"after:{Days.Text(last)}") < 0
        && OpenReasons.Any(x => x.Reason.Key == key && x.FollowUp.OpensOn <= last.AddDays(aheadDays));

    public int DoneCount(string source, FollowUpKind kind, string stem = "") =>
        Ended(source, kind, x => x.StartsWith(stem, StringComparison.Ordinal)).Count(x => x.Status == FollowUpStatus.Done);

    public DateOnly? LastDone(string source, FollowUpKind kind) => Ended(source, kind)
        .Where(x => x.Status == FollowUpStatus.Done).Max(x => x.EndedOn);

    /// <summary>The ended ones of a series with the same stem: the tries so far.</summary>
    public IReadOnlyList<FollowUpSnapshot> Tries(string source, FollowUpKind kind, string stem) =>
        [.. Ended(source, kind, x => x == stem || x.StartsWith(stem + "/", StringComparison.Ordinal)).OrderBy(x => x.EndedOn)];

    private IEnumerable<FollowUpSnapshot> Ended(string source, FollowUpKind kind, Func<string, bool>? occurrence = null) =>
        _followUps.Where(x => !x.IsOpen && x.Reasons.Any(y => y.Key.Source == source && y.Key.Kind == kind
            && (occurrence is null || occurrence(y.Key.Occurrence))));
}
