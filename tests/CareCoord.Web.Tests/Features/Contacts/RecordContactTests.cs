using System.Globalization;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Contacts;

public sealed class RecordContactTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public async Task Taking_into_care_plans_the_first_contact_at_once()
    {
        var owed = await Care.Open(FollowUpKind.Contact);

        (await Care.DueOn(owed.Single())).Should().Be(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public async Task A_contact_satisfies_what_it_answers_and_the_next_counts_from_it()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(10));

        await Clinic.Do(Care.Coordinator, Care.Contact() with { Answers = [owed] });

        (await Care.StatusOf(owed)).Should().Be("Done");
        (await Care.DueOn((await Care.Open(FollowUpKind.Contact)).Single())).Should().Be(new DateOnly(2026, 3, 26));
    }

    [Fact]
    public async Task A_try_that_reached_nobody_satisfies_nothing()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached) with { For = owed, Answers = [owed] });

        (await Care.StatusOf(owed)).Should().Be("Open");
    }

    [Fact]
    public async Task A_no_show_is_missed_and_never_our_broken_promise()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NoShow) with { For = owed });

        (await Care.StatusOf(owed)).Should().Be("Missed");
        (await Clinic.Raw<string>($"select missed_through from follow_up where id = '{owed.Value}'")).Should().Be("NoShow");
        (await Care.Open(FollowUpKind.Contact)).Should().ContainSingle("an active person always has a dated next contact");
    }

    [Fact]
    public async Task A_next_date_that_the_person_was_told_is_a_promise()
    {
        await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = new DateOnly(2026, 3, 6), NextTold = true });

        (await Clinic.Raw<DateTime>("select promised_for from follow_up where promised_for is not null"))
            .Should().Be(new DateTime(2026, 3, 6, 17, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_promise_for_which_the_person_asks_another_day_moves_there_and_is_never_broken()
    {
        var promised = await Promise(Monday);

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.Rescheduled) with { For = promised, NextOn = Friday, NextTold = true });

        Clinic.Clock.Advance(TimeSpan.FromHours(10));
        await Clinic.SweepEvaluations();
        (await Care.StatusOf(promised)).Should().Be("Moved");
        (await Clinic.Raw<DateTime>("select promised_for from follow_up where promised_for is not null and status = 'Open'"))
            .Should().Be(new DateTime(2026, 3, 6, 17, 0, 0, DateTimeKind.Utc));
        (await Care.Open(FollowUpKind.Repair)).Should().BeEmpty();
    }

    [Fact]
    public async Task Another_time_needs_its_day_and_a_promise_moves_only_when_the_person_was_told_it()
    {
        var promised = await Promise(Monday);
        var moved = Care.Contact(ContactOutcome.Rescheduled) with { For = promised };

        (await Clinic.UseCases.Run(Care.Coordinator, moved)).Should().BeOfType<Outcome<ContactId>.Invalid>()
            .Which.Errors.Single().Should().Be(new FieldError("NextOn", "Another time was agreed: say on which day."));
        (await Clinic.UseCases.Run(Care.Coordinator, moved with { NextOn = Friday })).Should().BeOfType<Outcome<ContactId>.Refused>()
            .Which.Code.Should().Be("follow-up.move-told");
    }

    [Theory]
    [InlineData("2025-11-23", "That day has passed. Choose today or a later day.")]
    [InlineData("9999-12-31", "This is more than two years away. Look at the year.")]
    public async Task A_next_date_in_a_mistyped_year_is_refused_beside_its_field(string day, string why)
    {
        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Contact() with { NextOn = DateOnly.Parse(day, CultureInfo.InvariantCulture), NextTold = true });

        outcome.Should().BeOfType<Outcome<ContactId>.Invalid>().Which.Errors.Should().Equal(new FieldError("NextOn", why));
    }

    [Fact]
    public async Task A_next_date_that_has_passed_where_the_person_lives_is_refused()
    {
        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Contact() with { NextOn = Monday.AddDays(-1) });

        outcome.Should().BeOfType<Outcome<ContactId>.Refused>().Which.Code.Should().Be("follow-up.past");
    }

    [Fact]
    public async Task A_goal_is_rated_with_the_contact()
    {
        var goal = await Clinic.Raw<Guid>("select id from goal");

        await Clinic.Do(Care.Coordinator, Care.Contact() with { Ratings = new Dictionary<Guid, int> { [goal] = 5 } });

        (await Clinic.Raw<long>("select count(*) from goal_rating where value = 5 and contact_id is not null")).Should().Be(1);
    }

    [Fact]
    public async Task Somebody_outside_the_care_team_is_refused()
    {
        var outsider = await Clinic.HireOutsider(Domain.Teams.Role.Clinician, Domain.Teams.Discipline.Psychology);

        var outcome = await Clinic.UseCases.Run(outsider, Care.Contact());

        outcome.Should().BeOfType<Outcome<ContactId>.Refused>().Which.Code.Should().Be("access.refused");
    }

    /// <summary>A contact that the person was told for a day.</summary>
    private async Task<FollowUpId> Promise(DateOnly on)
    {
        await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = on, NextTold = true });
        return FollowUpId.Of(await Clinic.Raw<Guid>("select id from follow_up where promised_for is not null and status = 'Open'"));
    }
}
