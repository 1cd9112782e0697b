using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Overview;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Overview;

/// <summary>The questions a role's day begins with, over everybody it has to do with, and over nobody else.</summary>
public sealed class OverviewTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Name = "OYELARAN";

    [Theory]
    [InlineData(Role.Clinician)]
    [InlineData(Role.PsychiatricConsultant)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.FrontDesk)]
    [InlineData(Role.PrivacyOfficer)]
    [InlineData(Role.Administrator)]
    public async Task Every_role_gets_an_answer_to_each_question_and_outsiders_read_nothing_of_the_record(Role role)
    {
        await Clinic.Do(Care.Psychologist, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));
        var outsider = await Clinic.HireOutsider(role, Discipline.Coordination);

        var glances = await Clinic.Ask(outsider, new OverviewQuery.Request());

        glances.Should().NotBeEmpty().And.OnlyContain(x => x.Says.Count > 0);
        glances.SelectMany(x => x.Says).Should().NotContain(x => x.Text.Contains(Name) || x.Text.Contains("eating"));
    }

    [Fact]
    public async Task The_coordinator_reads_who_is_first_who_was_not_reached_and_the_minutes_of_the_month()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(13));
        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached));

        var glances = await Clinic.Ask(Care.Coordinator, new OverviewQuery.Request());

        Of(glances, "Who first").First().Should().StartWith(Name);
        Of(glances, "reached").Should().ContainSingle().Which.Should().StartWith(Name).And.Contain("tried in vain on 15-Mar");
        Of(glances, "minutes").Should().Equal("12 min in 1 contact of yours");
    }

    [Fact]
    public async Task A_clinician_reads_whom_they_meet_and_the_front_desk_who_comes_but_never_why()
    {
        var desk = await Clinic.HireOutsider(Role.FrontDesk, Discipline.Coordination);
        var id = await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "About the blood count", Care.Gp.Staff!.Value, new DateOnly(2026, 3, 3), null));
        await Clinic.Do(Care.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, id, new DateOnly(2026, 3, 2), new TimeOnly(15, 30), 30, Channel.InPerson, "Room 2", Told: false));

        Of(await Clinic.Ask(Care.Gp, new OverviewQuery.Request()), "today and tomorrow").Should().ContainSingle().Which.Should().Contain(Name).And.Contain("15:30");
        Of(await Clinic.Ask(desk, new OverviewQuery.Request()), "Who comes").Should().ContainSingle()
            .Which.Should().StartWith($"15:30 {Name}").And.Contain("Dr Okoye").And.NotContain("blood");
    }

    [Fact]
    public async Task The_team_reads_which_flags_are_open_and_whether_it_keeps_its_word()
    {
        var facilitator = await Clinic.Hire(Role.Facilitator, Discipline.Coordination, "Mo", Clinic.Team);
        await Clinic.Do(Care.Psychologist, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));
        var told = await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "About the blood count", Care.Gp.Staff!.Value, new DateOnly(2026, 3, 2), new TimeOnly(12, 0)));
        await Clinic.Do(Care.Gp, Care.Contact() with { For = told });
        Clinic.Clock.Advance(TimeSpan.FromHours(6));

        var glances = await Clinic.Ask(facilitator, new OverviewQuery.Request());

        Of(glances, "safety").Should().ContainSingle().Which.Should().StartWith(Name).And.Contain("open since 2-Mar");
        Of(glances, "word").First().Should().Be("1 of 1 promises of the last 30 days kept in time");
    }

    private static IEnumerable<string> Of(IReadOnlyList<Glance> glances, string asks) =>
        glances.Single(x => x.Asks.Contains(asks, StringComparison.OrdinalIgnoreCase)).Says.Select(x => x.Text);
}
