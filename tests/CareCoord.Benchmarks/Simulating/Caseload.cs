using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>One coordinator's people through a year, day by day: what happens to them, the daily job, the day's work, and what is counted.</summary>
internal sealed class Caseload
{
    private static readonly string[] Zones = ["Europe/Lisbon", "Europe/London", "America/New_York", "Australia/Sydney"];
    private static readonly string[] Moments = ["owner away", "just merged", "put off", "handed over", "paused"];
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly DateOnly First = new(2026, 1, 1);

    private readonly Assumptions _assumed;
    private readonly ContentTables _tables;
    private readonly Random _random;
    private readonly StaffYear[] _teams;
    private readonly List<Simulated> _people;
    private readonly Tally _tally = new();

    private Caseload(Assumptions assumed, ContentTables tables, int number, int size)
    {
        (_assumed, _tables, _random) = (assumed, tables, new Random(assumed.Seed + number));
        _teams = [new StaffYear(assumed, _random, First, Zones[0]), new StaffYear(assumed, _random, First, Zones[0])];
        _people = [.. Enumerable.Range(0, size).Select(i => new Simulated(
            new PersonYear(_teams[0], tables.Planner, First.AddDays(_random.Next(0, 14)), Zones[i % 10 < 7 ? 0 : i % Zones.Length], _random.NextDouble() < assumed.Practises, ((long)number << 16) + i),
            Fate.Draw(assumed, _random),
            _random.Next(20, 340),
            Moments[i % Moments.Length]))];
    }

    public static Tally Year(Assumptions assumed, ContentTables tables, int number, int size)
    {
        var caseload = new Caseload(assumed, tables, number, size);
        for (var day = 0; day < 365; day++)
        {
            foreach (var one in caseload._people)
            {
                caseload.Day(one, First.AddDays(day));
            }
        }

        return caseload.Counted();
    }

    private void Day(Simulated one, DateOnly day)
    {
        var person = one.Person;
        var at = WallClock.InstantOf(day, Morning, person.Zone);
        if (day < person.Episode.TakenIntoCareOn)
        {
            return;
        }

        one.Fate.Befall(person, day, _teams[1], _random);
        _tally.Unsettled += person.Plan(at) ? 0 : 1;
        Plant(one, day, at);
        Check(one, at);
        Work(person, day, at);
        _tally.Unsettled += person.Plan(at) ? 0 : 1;
        Check(one, at);
        _tally.PersonDays += person.State == CareState.Active ? 1 : 0;
    }

    private void Check(Simulated one, DateTimeOffset at)
    {
        var person = one.Person;
        if (person.State == CareState.Active && !person.Open.Any(x => x.Kind.IsMeeting()) && !one.WasUnplanned)
        {
            (one.WasUnplanned, _tally.Unplanned) = (true, _tally.Unplanned + 1);
        }

        if (person.Flags.Count > 0)
        {
            var rows = person.Rows(_tables.Attention);
            var day = WallClock.DayOf(at, person.Zone);
            _tally.SafetyMissed += person.Flags.Count(flag => !rows.Any(x => x.Kind == AttentionKind.SafetyFlag && x.SubjectId == flag.Id.Value && x.CountsAt(at)
                && (!person.Staff.IsAway(x.OwnerId, day) || (x.DeputyId is { } deputy && !person.Staff.IsAway(deputy, day)))));
        }
    }

    /// <summary>A flag is raised by hand at a moment at which it could most easily be lost.</summary>
    private void Plant(Simulated one, DateOnly day, DateTimeOffset at)
    {
        var person = one.Person;
        if (one.PlantedOn is not null || day.DayNumber - First.DayNumber < one.PlantFrom || person.State is CareState.Dead or CareState.Left)
        {
            Clear(one, day, at);
            return;
        }

        if (!Bring(one.Moment, person, day, at))
        {
            return;
        }

        person.Flags.Add(new OpenSafetyFlag(SafetyFlagId.Of(person.NewGuid()), SafetyLevel.Moderate, person.Staff.Lead, at));
        (one.PlantedOn, _tally.Interruptions) = (day, _tally.Interruptions + 1);
        _tally.Planted[one.Moment] = _tally.Planted.GetValueOrDefault(one.Moment) + 1;
    }

    /// <returns>True when the moment is here.</returns>
    private bool Bring(string moment, PersonYear person, DateOnly day, DateTimeOffset at)
    {
        var open = person.Open.FirstOrDefault(x => x.Kind.IsMeeting() && !x.IsAboutSafety() && !x.IsAgreed());
        switch (moment)
        {
            case "owner away":
                return person.Staff.IsAway(person.Staff.Lead, day);
            case "just merged":
                return person.Open.Any(x => x.Reasons.Count(y => y.ReleasedOn is null) > 1);
            case "put off" when open is not null:
                open.Snooze(day.AddDays(_assumed.Planted.PutOff), "asked for next week", day);
                return true;
            case "handed over" when open is not null:
                open.Reassign(open.OwnerId, person.Staff.Psychologist);
                return true;
            case "paused" when person.State == CareState.Active:
                person.Episode.Pause(day.AddDays(_assumed.Planted.Pause), person.Decided(day));
                return person.Plan(at);
            default:
                return false;
        }
    }

    /// <summary>The clinician, or who stands in, clears it on the next working day, and a check is owed a week later.</summary>
    private void Clear(Simulated one, DateOnly day, DateTimeOffset at)
    {
        var person = one.Person;
        if (person.Flags.Count == 0 || person.Staff.Present(person.Staff.Lead, day) is not { } clinician || day == one.PlantedOn)
        {
            return;
        }

        var flag = person.Flags[0];
        person.Flags.Clear();
        if (person.State is not (CareState.Dead or CareState.Left))
        {
            person.Owe(new Owed(
                new ReasonKey(person.Episode.Id, ReasonSource.Of(flag.Id), FollowUpKind.SafetyCheck, "next-check"), Discipline.PrimaryCare, clinician, day.AddDays(_assumed.CheckAfterDays), day.AddDays(_assumed.CheckAfterDays), null, ReasonFacts.None));
            _tally.Unsettled += person.Plan(at) ? 0 : 1;
        }
    }

    private void Work(PersonYear person, DateOnly day, DateTimeOffset at)
    {
        foreach (var owed in person.Open.Where(x => x.DueOn <= day && !(x.SnoozedUntil > day)).OrderBy(x => x.DueOn).ToList())
        {
            if (owed.Status == FollowUpStatus.Open && person.Staff.Present(owed.OwnerId, day) is { } by)
            {
                Do(person, owed, by, day, at.AddHours(2));
            }
        }
    }

    private void Do(PersonYear person, FollowUp owed, StaffId by, DateOnly day, DateTimeOffset at)
    {
        var isContact = owed.Kind.IsMeeting() || owed.Kind == FollowUpKind.Repair;
        if (!isContact)
        {
            owed.Complete(by, at, day);
            return;
        }

        var (luck, wasTold) = (_random.NextDouble(), owed.FindPromise() is { IsUnsettled: true });
        var reached = luck < _assumed.Reached;
        if (!person.Staff.Spend(day, reached ? _assumed.ContactMinutes : _assumed.TryMinutes))
        {
            return;
        }

        if (wasTold && owed.Kind.IsMeeting() && _random.NextDouble() < _assumed.NoShow)
        {
            owed.Miss(MissCause.NoShow, "", by, at, day);
            _tally.Tries++;
        }
        else if (owed.Kind.IsMeeting() && _random.NextDouble() < _assumed.Rescheduled)
        {
            person.Move(owed, person.Staff.Calendars.Of(owed.OwnerId).Add(day, 3), wasTold, at);
        }
        else if (reached || wasTold)
        {
            person.Reached(owed, by, at);
            _tally.Contacts++;
            person.Plan(at);
            TellNext(person, day, at);
        }
        else
        {
            _tally.Tries++;
        }
    }

    private void TellNext(PersonYear person, DateOnly day, DateTimeOffset at)
    {
        var next = person.Open.Where(x => x.Kind.IsMeeting() && x.DueOn > day).MinBy(x => x.DueOn);
        if (next is not null && !next.IsAgreed() && _random.NextDouble() < _assumed.Told)
        {
            next.Tell(WallClock.InstantOf(next.DueOn, new TimeOnly(17, 0), person.Zone), next.DueOn, next.OwnerId, at);
        }
    }

    private Tally Counted()
    {
        var end = WallClock.StartOf(First.AddDays(365), Zones[0]);
        foreach (var person in _people.Select(x => x.Person))
        {
            var words = person.All.Select(x => x.PromiseStateAt(end)).ToList();
            _tally.Kept += words.Count(x => x == PromiseState.Kept);
            _tally.Broken += words.Count(x => x is PromiseState.Broken or PromiseState.Repaired);
            (_tally.Merged, _tally.Meetings) = (_tally.Merged + person.Merged, _tally.Meetings + person.Meetings);
        }

        _tally.CoordinatorMinutes = _teams.Sum(x => x.MinutesSpent);
        (_tally.CoordinatorWeeks, _tally.ClinicianWeeks) = (52, 52);
        return _tally;
    }

    /// <summary>A person with what will befall them, and when a flag is planted.</summary>
    private sealed class Simulated(PersonYear person, Fate fate, int plantFrom, string moment)
    {
        public PersonYear Person => person;

        public Fate Fate => fate;

        public int PlantFrom => plantFrom;

        public string Moment => moment;

        public DateOnly? PlantedOn { get; set; }

        public bool WasUnplanned { get; set; }
    }
}
