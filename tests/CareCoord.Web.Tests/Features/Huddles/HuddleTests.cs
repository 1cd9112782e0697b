using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

public sealed class HuddleTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task The_agenda_is_frozen_in_strict_order_with_the_reason_printed()
    {
        var second = await Clinic.Register(People.Fields("Halvorsen", "Mette", new DateOnly(1980, 1, 2)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, second));
        await Clinic.Do(Care.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), second, SafetyLevel.High, "Said that life is too much."));

        var meeting = await Meeting.Start(Care, Care.Psychologist);
        var seen = await meeting.Read();

        seen.Rows.Select(x => (x.Position, x.Name, x.Band)).Should().Equal((1, "HALVORSEN, Mette", Band.Safety), (2, "OYELARAN, Tunde", Band.New));
        seen.Rows[1].Sentence.Should().Be("New since the last huddle: in care since 2-Mar.");
        seen.Attendees.Should().Equal("Ana Duarte", "Lee Brandt");
        seen.TimeBox.Each(Clinic.Clock.GetUtcNow()).Should().Be(22.5m);
    }

    [Fact]
    public async Task Whoever_came_while_a_huddle_was_left_open_is_still_new_after_it()
    {
        var meeting = await Meeting.Start(Care, Care.Gp);
        Clinic.Clock.Advance(TimeSpan.FromHours(2));
        var later = await Clinic.Register(People.Fields("Halvorsen", "Mette", new DateOnly(1980, 1, 2)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, later));
        Clinic.Clock.Advance(TimeSpan.FromDays(2));

        await meeting.End();

        (await Clinic.Raw<long>($"select count(*) from attention where kind = 'NewToTeam' and patient_id = '{later.Value}'")).Should().BePositive();
    }

    [Fact]
    public async Task The_sheet_of_a_huddle_is_a_look_at_everybody_on_it()
    {
        var meeting = await Meeting.Start(Care, Care.Gp);
        await meeting.End();

        await meeting.Read(Care.Psychologist);

        (await Clinic.Raw<long>($"select count(*) from audit.entry where operation = 'READ' and table_name = 'HuddleQuery' and patient_id = '{Care.Patient.Value}' and user_id = '{Care.Psychologist.User!.Value.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task A_team_has_one_huddle_at_a_time()
    {
        await Meeting.Start(Care);

        var again = await Clinic.UseCases.Run(Care.Gp, Meeting.Starting(Care));

        again.Should().BeOfType<Outcome<HuddleId>.Refused>().Which.Code.Should().Be("huddle.running");
    }

    [Fact]
    public async Task A_double_click_starts_one_huddle()
    {
        var command = Meeting.Starting(Care);

        (await Clinic.Do(Care.Coordinator, command)).Should().Be(await Clinic.Do(Care.Coordinator, command));

        (await Clinic.Raw<long>("select count(*) from huddle")).Should().Be(1);
    }

    [Fact]
    public async Task Only_members_of_a_team_start_its_huddle_and_only_those_with_a_part_in_care_attend()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.Psychology);
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await Clinic.UseCases.Run(outsider, Meeting.Starting(Care))).Words.Should().Be("You start a huddle of your own teams.");
        (await Clinic.UseCases.Run(Care.Coordinator, Meeting.Starting(Care, desk))).Should().BeOfType<Outcome<HuddleId>.Refused>().Which.Code.Should().Be("huddle.attendees");
        (await Clinic.UseCases.Run(Care.Coordinator, Meeting.Starting(Care) with { Minutes = 3 })).Should().BeOfType<Outcome<HuddleId>.Invalid>();
    }

    [Fact]
    public async Task A_decision_is_owed_at_once_and_stands_on_the_owners_day_in_words()
    {
        var meeting = await Meeting.Start(Care);

        var id = await Clinic.Do(Care.Coordinator, (await meeting.Deciding()) with { DueOn = new DateOnly(2026, 3, 2) });

        (await Care.Open(FollowUpKind.Call)).Should().Equal(id);
        var day = await Clinic.Ask(Care.Psychologist, new TodayQuery.Request(WholeTeam: false));
        day.Rows.Should().Contain(x => x.Sentence == "Decided in the huddle of 2-Mar: Ring him at another time of day.");
        var turn = await meeting.Turn();
        (turn.Status, turn.Outcome, turn.Owner, turn.By).Should().Be((HuddleRowStatus.Decided, "Ring him at another time of day.", "Lee Brandt", "Ana Duarte"));
        turn.Copy.Should().Contain("OYELARAN, Tunde").And.Contain("Ring him at another time of day.").And.Contain("Lee Brandt");
    }

    [Fact]
    public async Task A_turn_of_somebody_whose_care_ended_during_the_huddle_is_refused_in_words()
    {
        var meeting = await Meeting.Start(Care);
        var (deciding, leaving) = (await meeting.Deciding(), await meeting.Leaving(new DateOnly(2026, 3, 23)));
        await Clinic.Do(Care.Gp, new EndCare.Command(Guid.CreateVersion7(), Care.Patient, 0, "goals met"));

        (await Clinic.UseCases.Run(Care.Coordinator, deciding)).Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Why.Should().Be("This person is not in care. Take them into care first.");
        (await Clinic.UseCases.Run(Care.Coordinator, leaving)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Why.Should().Be("This person is not in care. Take them into care first.");
        (await meeting.Turn()).Status.Should().Be(HuddleRowStatus.Waiting);
    }

    [Theory]
    [InlineData("", true, true, "Text")]
    [InlineData("Ring him.", false, true, "Owner")]
    [InlineData("Ring him.", true, false, "DueOn")]
    public async Task A_turn_cannot_be_ended_without_decision_owner_and_date(string text, bool owner, bool due, string field)
    {
        var meeting = await Meeting.Start(Care);
        var whole = await meeting.Deciding(text);

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, whole with { Owner = owner ? whole.Owner : null, DueOn = due ? whole.DueOn : null });

        outcome.Should().BeOfType<Outcome<FollowUpId>.Invalid>().Which.Errors.Should().ContainSingle().Which.Field.Should().Be(field);
        (await meeting.Turn()).Status.Should().Be(HuddleRowStatus.Waiting);
        (await Care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_change_a_turn_ends_only_with_the_day_of_the_next_review_which_is_then_planned()
    {
        var meeting = await Meeting.Start(Care);

        (await Clinic.UseCases.Run(Care.Coordinator, await meeting.Leaving(null))).Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await Clinic.UseCases.Run(Care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 2)))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("huddle.past");
        await Clinic.Do(Care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 23)));

        (await meeting.Turn()).Status.Should().Be(HuddleRowStatus.NoChange);
        (await Care.DueOn((await Care.Open(FollowUpKind.CaseReview)).Single())).Should().Be(new DateOnly(2026, 3, 23));
    }

    [Fact]
    public async Task A_decision_of_today_counts_as_the_review_of_the_case()
    {
        var before = await Care.DueOn((await Care.Open(FollowUpKind.CaseReview)).Single());
        Clinic.Clock.Advance(TimeSpan.FromDays(14));
        var meeting = await Meeting.Start(Care);

        await Clinic.Do(Care.Coordinator, (await meeting.Deciding()) with { DueOn = new DateOnly(2026, 3, 20) });

        (await Care.DueOn((await Care.Open(FollowUpKind.CaseReview)).Single())).Should().BeAfter(before);
    }

    [Fact]
    public async Task Of_two_who_end_the_same_turn_the_second_is_told_what_the_first_decided()
    {
        var meeting = await Meeting.Start(Care, Care.Gp);
        var (mine, theirs) = (await meeting.Deciding("Ring him."), await meeting.Deciding("See him."));
        await Clinic.Do(Care.Coordinator, mine);

        var second = await Clinic.UseCases.Run(Care.Gp, theirs);

        second.Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Why.Should().StartWith("Ana Duarte has ended this turn meanwhile: Ring him.");
        (await Care.Open(FollowUpKind.Call)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Two_who_decide_at_the_same_moment_leave_one_decision()
    {
        var meeting = await Meeting.Start(Care, Care.Gp);
        var (mine, theirs) = (await meeting.Deciding("Ring him."), await meeting.Deciding("See him."));

        var outcomes = await Task.WhenAll(Clinic.UseCases.Run(Care.Coordinator, mine), Clinic.UseCases.Run(Care.Gp, theirs));

        outcomes.Should().ContainSingle(x => x is Outcome<FollowUpId>.Done);
        (await Care.Open(FollowUpKind.Call)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Somebody_who_will_not_see_the_record_tomorrow_cannot_owe_anything()
    {
        var consultant = await Clinic.HireOutsider(Role.PsychiatricConsultant, Discipline.Specialty);
        var meeting = await Meeting.Start(Care, consultant);

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, (await meeting.Deciding()) with { Owner = consultant.Staff });

        outcome.Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("huddle.owner");
    }

    [Fact]
    public async Task Whoever_is_not_reached_comes_first_of_their_place_next_time()
    {
        var second = await Clinic.Register(People.Fields("Abara", "Ngozi", new DateOnly(1991, 5, 6)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, second));
        var first = await Meeting.Start(Care);
        await Clinic.Do(Care.Coordinator, await first.Leaving(new DateOnly(2026, 3, 30)));
        await first.End();
        Clinic.Clock.Advance(TimeSpan.FromDays(7));
        var third = await Clinic.Register(People.Fields("Franz", "Ida", new DateOnly(1975, 8, 9)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, third));

        var next = await Meeting.Start(Care);

        var rows = (await next.Read()).Rows;
        rows.Select(x => (x.PatientId, x.Band, x.TimesCarriedOver)).Should().Equal((second, Band.New, 1), (third, Band.New, 0));
        rows[0].Sentence.Should().Be("New since the last huddle: in care since 2-Mar.", "what is true of the person says more than that nobody got to them");
    }

    [Fact]
    public async Task Who_was_looked_at_is_not_new_any_more_and_who_comes_later_is()
    {
        (await KindOf(Care.Patient)).Should().Be("NewToTeam");
        var meeting = await Meeting.Start(Care);
        await Clinic.Do(Care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 30)));
        (await KindOf(Care.Patient)).Should().Be("NewToTeam", "the huddle still runs");

        await meeting.End();

        (await KindOf(Care.Patient)).Should().Be("InCare");
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        var later = await Clinic.Register(People.Fields("Franz", "Ida", new DateOnly(1975, 8, 9)));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, later));
        (await KindOf(later)).Should().Be("NewToTeam");
    }

    [Fact]
    public async Task An_ended_huddle_takes_no_more_decisions_and_is_not_ended_twice()
    {
        var meeting = await Meeting.Start(Care);
        var late = await meeting.Deciding();
        await meeting.End(Care.Gp);

        (await Clinic.UseCases.Run(Care.Coordinator, late)).Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("huddle.ended");
        (await Clinic.UseCases.Run(Care.Gp, new EndHuddle.Command(Guid.CreateVersion7(), meeting.Id))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("huddle.ended");
        (await meeting.Turn()).Outcome.Should().Be("Not reached: first of their place next time.");
    }

    [Fact]
    public async Task What_was_said_last_time_is_read_at_the_next_turn_with_what_became_of_it()
    {
        var first = await Meeting.Start(Care);
        var decided = await Clinic.Do(Care.Coordinator, await first.Deciding());
        await first.End();
        await Clinic.Do(Care.Psychologist, Care.Contact() with { For = decided });

        var turn = await Clinic.Ask(Care.Coordinator, new TurnQuery.Request(Care.Patient, HuddleId.Of(Guid.CreateVersion7())));

        turn.Said.Should().Equal(new TurnQuery.SaidView(new DateOnly(2026, 3, 2), "Ring him at another time of day.", "Lee Brandt", "done 2-Mar"));
        turn.Team.Should().Contain(x => x.Name == "Lee Brandt");
    }

    private Task<string> KindOf(Domain.Patients.PatientId person) =>
        Clinic.Raw<string>($"select kind from worklist where viewer_id = '{Clinic.Team.Value}' and patient_id = '{person.Value}' and counts_from <= '{Clinic.Clock.GetUtcNow():O}' and (counts_until is null or counts_until > '{Clinic.Clock.GetUtcNow():O}')");
}
