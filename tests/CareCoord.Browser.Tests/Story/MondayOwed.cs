using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;

namespace CareCoord.Browser.Tests.Story;

/// <summary>What a coordinator finds owed on a Monday, for forty people: what three disciplines agreed, promised, missed and left behind in the weeks before.</summary>
internal sealed class MondayOwed(Practice practice, MovedClock clock)
{
    /// <summary>How the forty are owed something; the family name says it.</summary>
    private static readonly (string Family, int People)[] Kinds =
    [
        ("Planned", 9), ("Late", 5), ("Promised", 4), ("Broken", 2), ("Booked", 2), ("Visit", 2), ("Flagged", 2), ("Merged", 3),
        ("Covered", 2), ("Vain", 2), ("Second", 1), ("Moved", 1), ("Declined", 1), ("Letter", 2), ("Later", 1), ("Handed", 1),
    ];

    private readonly Dictionary<string, PatientId> people = [];

    /// <summary>What is owed by hand is about this.</summary>
    public const string Topic = "How the week went";

    /// <summary>Monday, at eight.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Before the first of them is in care.</summary>
    public static DateTimeOffset Begin { get; } = Monday.AddDays(-18);

    /// <summary>Everybody, by family name.</summary>
    public IReadOnlyDictionary<string, PatientId> People => people;

    private StaffId Ana => practice.Coordinator.Staff!.Value;

    /// <summary>Lives the weeks until that Monday.</summary>
    public async Task Live()
    {
        await TakeIn("Late");

        clock.Goto(Monday.AddDays(-17));
        await TakeIn("Merged");

        clock.Goto(Monday.AddDays(-14));
        await MergeTwoDisciplines();
        await TakeIn("Planned", "Booked", "Visit", "Flagged", "Vain", "Second", "Moved", "Declined");

        clock.Goto(Monday.AddDays(-7));
        await TakeIn("Promised", "Broken", "Covered", "Letter", "Later", "Handed");
        await Each("Promised", x => Owe(x, FollowUpKind.Call, Ana, Monday, new TimeOnly(12, 0)));
        await Each("Broken", x => Owe(x, FollowUpKind.Call, Ana, Monday.AddDays(-3), new TimeOnly(12, 0)));
        await Each("Letter", x => Owe(x, FollowUpKind.Decision, Ana, Monday));
        await Each("Later", x => Owe(x, FollowUpKind.Review, Ana, Monday));
        await Each("Handed", x => Owe(x, FollowUpKind.Decision, Ana, Monday));
        await Owe(people["Covered 1"], FollowUpKind.Call, practice.Psychologist.Staff!.Value, Monday);
        await Owe(people["Covered 2"], FollowUpKind.CheckIn, practice.Specialist.Staff!.Value, Monday);

        clock.Goto(Monday.AddDays(-4));
        await Each("Booked", x => Book(x, Channel.Phone, ""));
        await Each("Visit", x => Book(x, Channel.InPerson, "Room 2"));
        await Each("Flagged", x => practice.Do(practice.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), x, SafetyLevel.Moderate, "Sleeps little, and sees nobody.")));
        await AreAway(practice.Psychologist, practice.Specialist);

        clock.Goto(Monday);
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    private async Task TakeIn(params string[] families)
    {
        var taken = new List<PatientId>();
        foreach (var (family, count) in Kinds.Where(x => families.Contains(x.Family)))
        {
            for (var i = 1; i <= count; i++)
            {
                taken.Add(people[$"{family} {i}"] = await practice.Register($"{family} {i}", "Maria", ""));
            }
        }

        await practice.Do(practice.Coordinator, new TakeIntoCare.Command
        {
            CommandId = Guid.CreateVersion7(),
            Patients = taken,
            Phase = Phase.Active,
            Lead = practice.Gp.Staff!.Value,
            Coordinator = Ana,
            Team = practice.Team,
            Disciplines = [Discipline.PrimaryCare, Discipline.Psychology, Discipline.Specialty],
            TargetActivity = "Carry the shopping home",
            RatedToday = 3,
            Consents = [Agreed(ConsentKind.Contact), Agreed(ConsentKind.ShareInTeam), Agreed(ConsentKind.Messages, Channel.Message), Agreed(ConsentKind.Messages, Channel.Email)],
        });
    }

    private static TakeIntoCare.ConsentAnswer Agreed(ConsentKind kind, Channel? channel = null) => new(kind, channel, "", Given: true, null);

    /// <summary>A psychologist's call stands when the coordinator's next contact is planned anew: one call does both.</summary>
    private Task MergeTwoDisciplines() => Each("Merged", async person =>
    {
        await Owe(person, FollowUpKind.Call, practice.Psychologist.Staff!.Value, Monday);
        await practice.Do(practice.Coordinator, new RecordContact.Command
        {
            CommandId = Guid.CreateVersion7(),
            PatientId = person,
            Channel = Channel.Phone,
            Nature = ContactNature.SymptomDriven,
            Outcome = ContactOutcome.Reached,
            Minutes = 5,
        });
    });

    private Task Owe(PatientId person, FollowUpKind kind, StaffId owner, DateTimeOffset due, TimeOnly? told = null) =>
        practice.Do(practice.Coordinator, new AddFollowUp.Command(Guid.CreateVersion7(), person, kind, Topic, owner, Day(due), told));

    private async Task Book(PatientId person, Channel channel, string place)
    {
        var next = (await practice.Ask(practice.Coordinator, new PersonQuery.Request(person))).Next.Single(x => x.Kind == FollowUpKind.Contact);
        await practice.Do(practice.Coordinator, new BookFollowUp.Command(Guid.CreateVersion7(), person, next.Id, Day(Monday), new TimeOnly(10, 0), 20, channel, place, Told: true));
    }

    private async Task AreAway(params Session[] colleagues)
    {
        foreach (var who in colleagues)
        {
            var row = (await practice.Ask(practice.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == who.Staff);
            await practice.Do(practice.Administrator, new EditStaff.Command(
                Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, Ana, [practice.Team], IsActive: true));
            await practice.Do(practice.Administrator, new RecordAbsence.Command(Guid.CreateVersion7(), row.Id, Day(Monday), Day(Monday).AddDays(4)));
        }
    }

    private async Task Each(string family, Func<PatientId, Task> act)
    {
        foreach (var (_, person) in people.Where(x => x.Key.StartsWith($"{family} ", StringComparison.Ordinal)).ToList())
        {
            await act(person);
        }
    }
}
