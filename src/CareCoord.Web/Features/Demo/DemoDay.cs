using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Demo;

/// <summary>
/// The day that everybody of the demo clinic works: the GP's planned visit, the psychologist's session, the specialist's
/// question, three words given for the next hours, and one that was not kept yesterday.
/// </summary>
internal sealed class DemoDay(Work work)
{
    /// <summary>Whose practice has just earned a raise, for the psychologist to decide.</summary>
    public const int EarnsARaise = 12;

    /// <summary>Who said once that it was too much, so that no raise is proposed.</summary>
    public const int OnceTooMuch = 2;

    private const int Visit = 1;
    private const int Question = 3;
    private const int FirstPromise = 4;
    private const int LastPromise = 6;
    private const int BrokenPromise = 8;

    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(16, 0);

    /// <summary>Who leads the care of those whose day is told, by key; null for anybody.</summary>
    public static (string? Lead, string? Psychologist, string? Specialist, string? Coordinator) Cast(int number) =>
        number <= BrokenPromise || number == EarnsARaise ? ("okoye", "lee", "sorli", "ana") : (null, null, null, null);

    /// <summary>Adds what stands in somebody's day.</summary>
    public void Tell(DemoPerson person)
    {
        switch (person.Number)
        {
            case Visit:
                Book(Owe(person, FollowUpKind.Contact, "Planned visit: headache and belly", person.Lead), 0, Channel.InPerson, "Room 3", person.Lead);
                break;
            case OnceTooMuch:
                Book(Owe(person, FollowUpKind.Session, "Session: what the week of breathing was like", person.Psychologist), 1, Channel.Video, "https://video.river-street.example/lee", person.Psychologist);
                break;
            case Question:
                Book(Owe(person, FollowUpKind.Contact, "Is anything left to look for? Answer to the GP's question", person.Specialist), 2, Channel.InPerson, "Outpatients 2", person.Specialist);
                break;
            case >= FirstPromise and <= LastPromise:
                Promise(Owe(person, FollowUpKind.Call, "Call back, as promised", person.Coordinator), Hour(person.Number - FirstPromise), person.Coordinator);
                break;
            case BrokenPromise:
                var yesterday = work.Today.AddDays(-1).OrPreviousWorkingDay();
                Promise(Owe(person, FollowUpKind.Call, "Call about the letter from the clinic", person.Coordinator, yesterday), WallClock.InstantOf(yesterday, new TimeOnly(11, 10), Zone), person.Coordinator);
                break;
        }
    }

    private string Zone => work.Actor.TimeZone;

    // The day that lies ahead: this one, unless it is nearly over.
    private DateOnly Day => TimeOnly.FromDateTime(WallClock.LocalOf(work.Now, Zone)) < Closes.AddHours(-LastPromise + FirstPromise)
        ? work.Today.OrNextWorkingDay()
        : work.Today.AddDays(1).OrNextWorkingDay();

    private DateTimeOffset Hour(int number)
    {
        var opens = WallClock.InstantOf(Day, Opens, Zone);
        var first = work.Now < opens ? opens : work.Now.AddMinutes(60 - WallClock.LocalOf(work.Now, Zone).Minute);
        return first.AddHours(number);
    }

    private FollowUp Owe(DemoPerson person, FollowUpKind kind, string topic, Staff owner, DateOnly? on = null)
    {
        var day = on ?? Day;
        var owed = new FollowUp(work.NewId<FollowUpId>(), person.Patient.Id, work.NewId<FollowUpReasonId>(), new Owed(
            new ReasonKey(person.Episode.Id, ReasonSource.Hand, kind, $"day:{person.Number}"),
            owner.Discipline, owner.Id, day.AddDays(-2), day, null, new ReasonFacts(Topic: topic)));
        work.Db.Add(owed);
        return owed;
    }

    private void Book(FollowUp owed, int number, Channel channel, string place, Staff by)
    {
        var starts = Hour(number);
        owed.Book(work.NewId<BookingId>(), new BookingDetails(starts, WallClock.DayOf(starts, Zone), 45, channel, place, by.Id, Told: true), starts.AddDays(-6));
    }

    // Before a weekend, the day before the promised one lies ahead too: the word is given now.
    private void Promise(FollowUp owed, DateTimeOffset by, Staff who) =>
        owed.Tell(by, WallClock.DayOf(by, Zone), who.Id, by.AddDays(-1) < work.Now ? by.AddDays(-1) : work.Now);
}
