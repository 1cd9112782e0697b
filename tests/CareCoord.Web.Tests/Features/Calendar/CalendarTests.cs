using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Calendar;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Calendar;

/// <summary>One person's days, all disciplines together, on their own clock.</summary>
public sealed class CalendarTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Fact]
    public async Task Contacts_and_what_is_owed_of_all_disciplines_stand_on_their_days()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Gp, Care.Contact());

        var entries = (await Ask()).Entries;

        entries.Single(x => x.Kind == CalendarKind.Contact).Should().Match<CalendarQuery.Entry>(x =>
            x.Day == First && x.Words == "Contact by phone, reached" && x.Who == "Dr Okoye" && x.Disciplines.Single() == Discipline.PrimaryCare);
        entries.Where(x => x.Kind == CalendarKind.Owed).SelectMany(x => x.Disciplines).Should().Contain([Discipline.Coordination, Discipline.Psychology, Discipline.PrimaryCare]);
    }

    [Fact]
    public async Task A_booking_stands_at_its_time_on_the_persons_clock()
    {
        var contact = (await Care.Open(FollowUpKind.Contact))[0];
        await Clinic.Do(Care.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, contact, new DateOnly(2026, 3, 13), new TimeOnly(10, 30), 30, Channel.Phone, "", true));

        (await Ask()).Entries.Single(x => x.Kind == CalendarKind.Booked).Should().Match<CalendarQuery.Entry>(x =>
            x.Day == new DateOnly(2026, 3, 13) && x.Time == new TimeOnly(10, 30) && x.IsPromised);
    }

    [Fact]
    public async Task What_was_put_together_says_what_and_why()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());

        var merged = (await Ask()).Entries.First(x => x.Merged is not null);

        merged.Disciplines.Should().HaveCountGreaterThan(1);
        merged.Merged.Should().StartWith("One contact for 2 reasons: ").And.Contain("(Coordination, by 16-Mar)").And.EndWith(
            "Put together because they fell together, within 3 days, so that the person is contacted once.");
    }

    [Fact]
    public async Task Who_is_away_and_when_the_place_is_closed_stands_there_too()
    {
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), Care.Gp.Staff!.Value, 0, "Dr Okoye", "", Role.Clinician, Discipline.PrimaryCare, Care.Psychologist.Staff, [Clinic.Team], true));
        await Clinic.Do(Care.Gp, new RecordAbsence.Command(Guid.CreateVersion7(), Care.Gp.Staff!.Value, new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 5)));
        await Clinic.Do(Clinic.Administrator, new AddHolidays.Command(Guid.CreateVersion7(), Clinic.Site, "17-Mar-2026 Carnival"));

        var entries = (await Ask()).Entries;

        entries.Where(x => x.Kind == CalendarKind.Away).Select(x => (x.Day, x.Words)).Should().Equal(
            (new DateOnly(2026, 3, 4), "Dr Okoye is away"), (new DateOnly(2026, 3, 5), "Dr Okoye is away"));
        entries.Single(x => x.Kind == CalendarKind.Holiday).Words.Should().Be("Carnival: River Street Practice is closed");
    }

    private Task<CalendarQuery.Days> Ask() => Clinic.Ask(Care.Coordinator, new CalendarQuery.Request(Care.Patient, First, First.AddDays(41)));
}
