using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>One thing that may happen to a person on a day, chosen by a number.</summary>
internal static class RandomDay
{
    private static readonly Discipline[] Disciplines = [Discipline.Coordination, Discipline.PrimaryCare, Discipline.Psychology, Discipline.Specialty];

    private static readonly int?[] Intervals = [null, 7, 14, 28, 10];

    public static void Happens(SimulatedCare care, int number)
    {
        var which = number / 16;
        switch (number % 16)
        {
            case 0 or 1 or 2:
                OnOne(care, which, x => x.Complete(x.OwnerId, care.Now, care.Today));
                break;
            case 3:
                OnOne(care, which, x => x.Miss((MissCause)(which % 3), "busy", People.Ana, care.Now, care.Today), x => x.Kind.IsMeeting());
                break;
            case 4 or 5:
                care.Reach(Disciplines[which % 4], answers: which % 5 != 0);
                break;
            case 6:
                OnOne(care, which, x => x.Snooze(care.Today.AddDays(1 + (which % 20)), "asked", care.Today), x => x.PromisedFor is null);
                break;
            case 7:
                OnOne(care, which, x => Tell(x, care, which), x => x.PromisedFor is null && x.Kind.IsMeeting());
                break;
            case 8:
                OnOne(care, which, x => Book(x, care, which), x => x.PromisedFor is null && x.Kind.IsMeeting());
                break;
            case 9:
                OnOne(care, which, x => x.Withdraw("not needed", People.Ana, care.Now, care.Today, personKnows: true));
                break;
            case 10:
                care.Change(x => x with { Standing = x.Standing with { ChosenIntervalDays = Intervals[which % 5] } });
                break;
            case 11 or 12:
                Intervene(care, which);
                break;
            case 13:
                Stand(care, which);
                break;
            case 14:
                care.Owe(Owing.Something(ReasonSource.Hand, FollowUpKind.Call, $"{care.All.Count}", Disciplines[which % 4], due: care.Today.AddDays(which % 25)));
                break;
            default:
                care.Change(x => x with { ConsentNotAskedSince = which % 2 == 0 ? null : care.Today });
                break;
        }
    }

    private static void Stand(SimulatedCare care, int which) => care.Change(x => x with
    {
        Standing = (which % 12) switch
        {
            0 or 1 => x.Standing with { RefusesAllContactSince = care.Today },
            2 or 3 => x.Standing with { Phase = Phase.Paused, PhaseSince = care.Today, PausedUntil = care.Today.AddDays(20) },
            4 => x.Standing with { HasLeft = true },
            5 => x.Standing with { IsDead = true },
            _ => Given.In((Phase)(which % 5), care.Today) with { WantsWatchCheckIns = which % 2 == 0 },
        },
    });

    private static void Intervene(SimulatedCare care, int which)
    {
        var intervention = new InterventionSchedule
        {
            Id = TestIds.Of<InterventionId>(40 + (which % 4)),
            Discipline = Disciplines[1 + (which % 3)],
            Title = "Practice",
            StartedOn = care.Today,
            PausedUntil = which % 7 == 0 ? care.Today.AddDays(15) : null,
            SessionEvery = which % 2 == 0 ? Spans.Weeks(1) : null,
            SessionCount = which % 3 == 0 ? 3 : null,
            CheckInEvery = which % 4 != 0 ? Spans.Days(3 + (which % 9)) : null,
            CheckInChannel = which % 5 == 0 ? (Channel)(which % 3) : null,
            ReviewEvery = Spans.Weeks(4),
        };
        care.Change(x => x with { Interventions = [.. x.Interventions.Where(y => y.Id != intervention.Id), .. which % 6 == 0 ? [] : new[] { intervention }] });
    }

    private static void Tell(FollowUp followUp, SimulatedCare care, int which)
    {
        var day = care.Today.AddDays(1 + (which % 10));
        followUp.Tell(WallClock.InstantOf(day, new TimeOnly(12, 0), care.Input.Zone), day, People.Ana, care.Now);
    }

    private static void Book(FollowUp followUp, SimulatedCare care, int which)
    {
        var day = care.Today.AddDays(1 + (which % 10));
        var starts = WallClock.InstantOf(day, new TimeOnly(0, 30), care.Input.Zone);
        followUp.Book(TestIds.Of<BookingId>(1 + care.All.Count), new BookingDetails(starts, day, 30, Channel.Phone, "", People.Ana, which % 2 == 0), care.Now);
    }

    private static void OnOne(SimulatedCare care, int which, Action<FollowUp> act, Func<FollowUp, bool>? among = null)
    {
        var open = care.Open.Where(x => among?.Invoke(x) ?? true).ToList();
        if (open.Count > 0)
        {
            act(open[which % open.Count]);
        }
    }
}
