using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Timeline;

public sealed class TimelineQueryTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task What_happened_stands_newest_first_with_who_and_when()
    {
        Wait(1);
        await Clinic.Do(Care.Gp, Care.Contact() with { Note = "two bags" });
        Wait(1);
        await Clinic.Do(Care.Psychologist, Care.Breathing());

        var lines = await Lines();

        lines.Select(x => x.What).Should().Equal(
            "Paced breathing: given, 5 min", "Contact by phone, 12 min",
            "Rated 3 of 10: Carry the shopping home", "Goal set: Carry the shopping home", "Where we are: active care", "Taken into care");
        lines.Should().ContainEquivalentOf(new { Who = "Dr Okoye", Said = "two bags", Day = new DateOnly(2026, 3, 2), Time = (TimeOnly?)new TimeOnly(9, 0), InError = (string?)null });
        lines.Select(x => x.Place.At).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task Each_kind_of_happening_is_told_in_words()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Gp, "problems", 0, "Headache when it is loud.");
        await Clinic.Do(Care.Psychologist, new WriteCard.Command(Guid.CreateVersion7(), Care.Patient, "communication", null, Answers.None.With("address-me-as", new TextValue("Tunde"))));
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        Wait(1);
        await Care.PractiseSixOfSeven(breathing);
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));
        await Clinic.Do(Care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, breathing, "away for a week"));
        var flag = await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.High, "does not want to wake up"));
        Wait(1);
        await Clinic.Do(Care.Gp, new ClearSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, flag, "passing, wife is there", new DateOnly(2026, 3, 9)));
        var meeting = await Meeting.Start(Care, Care.Coordinator, Care.Psychologist);
        await Clinic.Do(Care.Coordinator, await meeting.Deciding("Ring him in the morning."));
        await meeting.End();

        (await Lines()).Select(x => x.What).Should().Contain(
        [
            "Plan: “What we are working on” published",
            "Paced breathing: practised 7 times in the week of 2-Mar",
            "Paced breathing: raised from 5 min to 7 min",
            "Held: by a colleague",
            "Safety flag raised, to be looked at at once by Dr Okoye",
            "Safety flag cleared, next check on 09-Mar-2026",
            "Decided in the huddle: Lee Brandt, by 6-Mar",
        ]);
        (await Lines()).Select(x => x.What).Should().NotContain(x => x.StartsWith("Accepted"), "the change that it made tells of it");
        (await Lines(TimelineKind.Decisions)).Select(x => x.What).Should().Contain("Accepted for paced breathing: From 5 to 7 minutes.");
        (await Lines(TimelineKind.Care)).Select(x => x.What).Should().Contain(x => x.StartsWith("Before you talk:"));
        (await Lines(TimelineKind.Plan)).Select(x => x.What).Should().Contain(x => x.StartsWith("Plan started:")).And.Contain(x => x.StartsWith("Goal set: Carry the shopping home"));
    }

    [Fact]
    public async Task A_word_not_kept_and_put_right_stands_with_the_hour_it_was_given_for()
    {
        await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "Result of the blood count", Care.Gp.Staff!.Value, new DateOnly(2026, 3, 3), new TimeOnly(12, 0)));
        Wait(48);
        var late = (await Care.Open(FollowUpKind.Call)).Single();
        await Clinic.Do(Care.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), Care.Patient, late));

        (await Lines(TimelineKind.Next)).Select(x => x.What).Should().Equal(
            "Done, due on 3-Mar: Result of the blood count",
            "We did not keep our word, given for 03-Mar-2026 12:00: Result of the blood count",
            "Promised by 03-Mar-2026 12:00: Result of the blood count");
    }

    [Fact]
    public async Task What_a_contact_ended_and_what_was_rated_at_it_is_told_with_it_and_by_itself_where_contacts_are_not_shown()
    {
        var goal = await Clinic.Raw<Guid>("select id from goal");
        var owed = (await Care.Open(FollowUpKind.Contact))[0];
        await Clinic.Do(Care.Coordinator, Care.Contact() with { For = owed, Ratings = new Dictionary<Guid, int> { [goal] = 4 } });

        var lines = await Lines();

        lines.Single(x => x.Kind == TimelineKind.Contacts).With.Should().Equal("Done: First contact", "Rated 4 of 10: Carry the shopping home");
        lines.Should().NotContain(x => x.Kind == TimelineKind.Next);
        (await Lines(TimelineKind.Next)).Should().ContainSingle(x => x.What == "Done: First contact");
        (await Lines(TimelineKind.Plan)).Should().ContainSingle(x => x.What.StartsWith("Rated 4 of 10"));
    }

    [Fact]
    public async Task What_was_recorded_in_error_stays_with_the_reason()
    {
        var contact = await Clinic.Do(Care.Gp, Care.Contact());
        await Clinic.Do(Care.Gp, new VoidContact.Command(Guid.CreateVersion7(), Care.Patient, contact, "another person"));

        (await Lines(TimelineKind.Contacts)).Should().ContainSingle().Which.InError.Should().Be("Dr Okoye: another person");
    }

    [Fact]
    public async Task The_pages_follow_each_other_without_gap_or_repeat_even_within_one_instant()
    {
        await Clinic.Raw<object>("""
            insert into imported_record (organisation_id, id, patient_id, type, source_id, hash, body, title, code, status, value, "on", imported_at)
            select organisation_id, gen_random_uuid(), patient_id, 'Encounter', n::text, '', '{}', 'Visit', '', '', '', '2019-05-06', now()
            from episode cross join generate_series(1, 120) n returning 1
            """);
        var seen = new List<TimelineQuery.Line>();
        TimelineQuery.Page? page = null;
        do
        {
            page = await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Everything, page?.Next));
            page.Lines.Count.Should().BeLessThanOrEqualTo(TimelineQuery.PageSize);
            seen.AddRange(page.Lines);
        }
        while (page.Next is not null);

        seen.Count(x => x.What == "Visit elsewhere: Visit").Should().Be(120);
        seen.Select(x => x.Place).Should().OnlyHaveUniqueItems();
        seen.Should().HaveCountGreaterThan(121).And.BeInDescendingOrder(x => x.Place.At);
    }

    [Fact]
    public async Task A_filter_shows_its_own_kind_and_nothing_else()
    {
        await Clinic.Do(Care.Gp, Care.Contact());

        foreach (var kind in Enum.GetValues<TimelineKind>().Except([TimelineKind.Everything]))
        {
            (await Lines(kind)).Should().OnlyContain(x => x.Kind == kind);
        }

        (await Lines(TimelineKind.Contacts)).Should().ContainSingle();
        (await Lines(TimelineKind.Safety)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_outside_the_care_team_reads_it()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.PrimaryCare);

        (await Clinic.UseCases.Ask(outsider, new TimelineQuery.Request(Care.Patient, TimelineKind.Everything, null))).Should().BeOfType<Outcome<TimelineQuery.Page>.Refused>();
    }

    private void Wait(int hours) => Clinic.Clock.Advance(TimeSpan.FromHours(hours));

    private async Task<IReadOnlyList<TimelineQuery.Line>> Lines(TimelineKind kind = TimelineKind.Everything) =>
        (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, kind, null))).Lines;
}
