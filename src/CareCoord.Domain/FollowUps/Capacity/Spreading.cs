using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>
/// Proposes what to move so that no week asks for more minutes than there are. It proposes only: a named person accepts. Nothing of safety, nothing agreed
/// with the person, and nothing beyond its limits is proposed; a week that was not too full never becomes so.
/// </summary>
public sealed class Spreading
{
    private readonly Dictionary<DateOnly, int> _owed;
    private readonly Dictionary<DateOnly, int> _onDay;
    private readonly Dictionary<(PatientId, DateOnly), int> _meetings;
    private readonly ContactBudget _budget;
    private readonly WorkCalendar _calendar;
    private readonly DateOnly _today;
    private readonly int _weeklyCap;

    private Spreading(IReadOnlyList<CapacityWeek> weeks, ContactBudget budget, WorkCalendar calendar, IReadOnlyDictionary<(PatientId, DateOnly), int> meetings, DateOnly today, int weeklyCap)
    {
        _owed = weeks.ToDictionary(x => x.Monday, x => x.Owed);
        (_budget, _calendar, _today, _weeklyCap) = (budget, calendar, today, weeklyCap);
        _onDay = weeks.SelectMany(x => x.Contacts).GroupBy(DayOf).ToDictionary(x => x.Key, x => x.Sum(y => y.Minutes));
        _meetings = new(meetings);
    }

    /// <summary>The moves, in the order of the days from which they go.</summary>
    /// <param name="weeks">The weeks ahead.</param>
    /// <param name="budget">The colleague's minutes.</param>
    /// <param name="calendar">On which days what they owe may fall due: planning would put off what is moved to another.</param>
    /// <param name="meetings">How many meetings each person has in a week, by its Monday, whoever owes them.</param>
    /// <param name="today">The colleague's day.</param>
    /// <param name="weeklyCap">Most meetings of one person in a week.</param>
    public static IReadOnlyList<SpreadMove> Propose(
        IReadOnlyList<CapacityWeek> weeks, ContactBudget budget, WorkCalendar calendar, IReadOnlyDictionary<(PatientId, DateOnly), int> meetings, DateOnly today, int weeklyCap)
    {
        if (!budget.IsKnown)
        {
            return [];
        }

        var spreading = new Spreading(weeks, budget, calendar, meetings, today, weeklyCap);
        return [.. weeks.Where(x => x.IsTooFull).SelectMany(x => spreading.Relieve(x).ToList()).OrderBy(x => x.Contact.DueOn).ThenBy(x => x.Contact.Id.Value)];
    }

    /// <summary>What can wait longest goes first; no more goes than is needed.</summary>
    private IEnumerable<SpreadMove> Relieve(CapacityWeek week)
    {
        var there = week.There;
        foreach (var contact in week.Contacts.Where(x => x.Latest is not null).OrderByDescending(x => x.Latest).ThenByDescending(x => x.DueOn).ThenBy(x => x.Id.Value))
        {
            if (_owed[week.Monday] <= there)
            {
                yield break;
            }

            if (FindDay(contact) is { } day)
            {
                Take(contact, day);
                yield return new SpreadMove(contact, day);
            }
        }
    }

    /// <summary>The nearest day in another week in which it fits; on a day with minutes left for it, if there is one.</summary>
    private DateOnly? FindDay(ContactOwed contact)
    {
        var first = contact.Earliest < _today ? _today : contact.Earliest;
        var days = Enumerable.Range(0, Math.Max(0, contact.Latest!.Value.DayNumber - first.DayNumber + 1)).Select(first.AddDays)
            .Where(x => Fits(contact, x))
            .OrderBy(x => Math.Abs(x.DayNumber - contact.DueOn.DayNumber)).ThenBy(x => x)
            .Cast<DateOnly?>().ToList();
        return days.Find(x => _onDay.GetValueOrDefault(x!.Value) + contact.Minutes <= _budget.MinutesOn(x.Value)) ?? days.FirstOrDefault();
    }

    private bool Fits(ContactOwed contact, DateOnly day)
    {
        var week = Week.MondayOf(day);
        return week != Week.MondayOf(DayOf(contact))
            && _budget.MinutesOn(day) > 0 && _calendar.IsWorkingDay(day)
            && _owed.TryGetValue(week, out var owed) && owed + contact.Minutes <= _budget.MinutesIn(week, _today)
            && _meetings.GetValueOrDefault((contact.PatientId, week)) < _weeklyCap;
    }

    /// <summary>What is late is owed today.</summary>
    private DateOnly DayOf(ContactOwed contact) => contact.DueOn < _today ? _today : contact.DueOn;

    private void Take(ContactOwed contact, DateOnly day)
    {
        var (from, to) = (Week.MondayOf(DayOf(contact)), Week.MondayOf(day));
        _owed[from] -= contact.Minutes;
        _owed[to] += contact.Minutes;
        _onDay[DayOf(contact)] -= contact.Minutes;
        _onDay[day] = _onDay.GetValueOrDefault(day) + contact.Minutes;
        _meetings[(contact.PatientId, from)] = _meetings.GetValueOrDefault((contact.PatientId, from)) - 1;
        _meetings[(contact.PatientId, to)] = _meetings.GetValueOrDefault((contact.PatientId, to)) + 1;
    }
}
