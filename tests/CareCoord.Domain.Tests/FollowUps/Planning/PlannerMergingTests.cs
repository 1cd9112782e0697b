using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PlannerMergingTests
{
    private static readonly DateOnly Monday = People.Monday;

    [Fact]
    public void Contacts_that_fall_together_become_one_that_keeps_every_reason()
    {
        var merged = Contacts(Given.Person() with { Interventions = [Given.Breathing(), Walking(startedOn: Monday.AddDays(-3))] }).Should().ContainSingle().Which;

        merged.Reasons.Should().HaveCount(3);
        (merged.First.OwnerId, merged.First.DueOn).Should().Be((People.Specialist, Monday.AddDays(11)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(7, 2)]
    public void They_merge_when_their_windows_lie_within_three_days(int startedLater, int contacts) =>
        Contacts(Given.Person() with { Interventions = [Walking(startedOn: Monday.AddDays(startedLater))] }).Should().HaveCount(contacts);

    [Fact]
    public void A_chain_of_near_dates_does_not_pull_the_last_one_to_the_first()
    {
        var contacts = Contacts(Given.Person() with
        {
            Interventions = [Walking(startedOn: Monday.AddDays(4)), Given.Breathing() with { StartedOn = Monday.AddDays(8), ReviewEvery = null }],
        });

        contacts.Select(x => x.Reasons.Count).Should().Equal(2, 1);
    }

    [Fact]
    public void Without_a_channel_that_fits_both_they_stay_apart()
    {
        var phone = Given.Breathing() with { CheckInChannel = Channel.Phone };
        var visit = Walking(Monday) with { CheckInChannel = Channel.InPerson };

        var contacts = Contacts(Given.Person() with { Interventions = [phone, visit] });

        contacts.Should().HaveCount(2);
        contacts.Should().OnlyContain(x => x.Reasons.Select(y => y.Channel).OfType<Channel>().Distinct().Count() <= 1);
    }

    [Fact]
    public void Sessions_and_reviews_stand_alone_however_near()
    {
        var same = Given.Visits() with { SessionEvery = Spans.Weeks(2), ReviewEvery = Spans.Weeks(2) };

        var plan = Planner.Plan(Given.Person() with { Interventions = [same, Given.Breathing() with { ReviewEvery = Spans.Weeks(2) }] });

        plan.Inserts.Where(x => x.Reasons.Count > 1).SelectMany(x => x.Reasons).Should().OnlyContain(x => x.Key.Kind.IsContact());
        plan.Inserts.Count(x => x.First.Key.Kind is FollowUpKind.Session or FollowUpKind.Review).Should().Be(3);
    }

    [Fact]
    public void A_new_contact_joins_the_one_that_exists()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        var existing = care.Open.Single(x => x.Kind == FollowUpKind.Contact);

        care.Change(x => x with { Interventions = [Given.Breathing() with { ReviewEvery = null }] });
        var changes = care.Plan();

        changes.Merges.Should().ContainSingle().Which.Into.Should().Be(existing.Id);
        existing.Reasons.Should().HaveCount(2);
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Fact]
    public void Nothing_joins_what_is_late_or_about_safety()
    {
        var care = new SimulatedCare(Given.Person());
        var late = care.Owe(Owing.Something(source: ReasonSource.Hand, kind: FollowUpKind.Call, occurrence: "1", due: Monday.AddDays(-1)));
        var safety = care.Owe(Owing.Something(source: "safety:1", kind: FollowUpKind.Call, occurrence: "2"));

        care.Plan();

        new[] { late, safety }.Should().OnlyContain(x => x.Reasons.Count == 1);
    }

    [Fact]
    public void What_two_disciplines_agreed_by_merging_is_answered_by_either()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing()] });
        care.Plan();
        care.GoTo(Monday.AddDays(14));

        care.Reach(Discipline.Psychology);
        care.Plan();

        care.Open.Where(x => x.Kind.IsContact()).SelectMany(x => x.Reasons).Select(x => x.Occurrence)
            .Should().OnlyContain(x => x.StartsWith("after:2026-03-16", StringComparison.Ordinal));
    }

    [Fact]
    public void A_next_date_set_at_a_contact_is_the_next_contact()
    {
        var care = new SimulatedCare(Given.Person());
        care.Owe(Owing.Something(source: "contact:1", kind: FollowUpKind.Contact, occurrence: "next", due: Monday.AddDays(21)));

        care.Plan();

        care.Open.Where(x => x.Kind.IsContact()).Should().ContainSingle();
    }

    [Fact]
    public void A_contact_that_was_left_open_when_the_person_was_reached_is_still_owed()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        care.GoTo(Monday.AddDays(11));

        care.Reach(Discipline.Coordination, answers: false);
        care.Plan();

        care.Open.Where(x => x.Kind.IsContact()).Should().ContainSingle().Which.DueOn.Should().Be(Monday.AddDays(14));
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Fact]
    public void An_early_unplanned_contact_begins_the_interval_anew()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        care.GoTo(Monday.AddDays(2));

        care.Reach(Discipline.Coordination);
        care.Plan();

        care.Open.Where(x => x.Kind.IsContact()).Should().ContainSingle().Which.DueOn.Should().Be(Monday.AddDays(16));
    }

    [Fact]
    public void A_full_week_moves_a_contact_later_and_never_drops_it()
    {
        var care = new SimulatedCare(Given.Person());
        for (var call = 0; call < 5; call++)
        {
            care.Owe(Owing.Something(source: "huddle:1", kind: FollowUpKind.Session, occurrence: $"{call}", due: Monday.AddDays(14 + call)));
        }

        care.Plan();

        care.Open.Single(x => x.Kind == FollowUpKind.Contact).DueOn.Should().Be(Monday.AddDays(21));
    }

    [Fact]
    public void Merging_brings_no_contact_forward_into_a_full_week()
    {
        var care = new SimulatedCare(Given.Person(today: Monday) with { Contacts = [Given.Spoke(Monday.AddDays(-3))] });
        for (var call = 0; call < 5; call++)
        {
            care.Owe(Owing.Something(source: "huddle:1", kind: FollowUpKind.Session, occurrence: $"{call}", due: Monday.AddDays(7 + call)));
        }

        var byHand = care.Owe(Owing.Something(source: ReasonSource.Hand, kind: FollowUpKind.Call, occurrence: "1", due: Monday.AddDays(14)));
        care.Plan();

        byHand.DueOn.Should().Be(Monday.AddDays(14));
        care.Open.Count(x => x.DueOn < Monday.AddDays(14) && x.Kind.IsMeeting()).Should().Be(5);
    }

    [Fact]
    public void Which_of_two_contacts_is_joined_does_not_hang_on_their_order()
    {
        var care = new SimulatedCare(Given.Person());
        var first = care.Owe(Owing.Something(source: ReasonSource.Hand, kind: FollowUpKind.Call, occurrence: "1", due: Monday.AddDays(14)));
        care.Owe(Owing.Something(source: ReasonSource.Hand, kind: FollowUpKind.Call, occurrence: "2", due: Monday.AddDays(15)));

        var turned = care.Input with { FollowUps = [.. care.Input.FollowUps.Reverse()] };

        foreach (var input in new[] { care.Input, turned })
        {
            Planner.Plan(input).Merges.Should().ContainSingle().Which.Into.Should().Be(first.Id);
        }
    }

    [Fact]
    public void A_safety_check_takes_no_room_in_a_week()
    {
        var care = new SimulatedCare(Given.Person());
        for (var check = 0; check < 5; check++)
        {
            care.Owe(Owing.Something(source: "safety:1", kind: FollowUpKind.SafetyCheck, occurrence: $"{check}", due: Monday.AddDays(14 + check)));
        }

        care.Plan();

        care.Open.Single(x => x.Kind == FollowUpKind.Contact).DueOn.Should().Be(Monday.AddDays(14));
    }

    private static InterventionSchedule Walking(DateOnly startedOn) => new()
    {
        Id = TestIds.Of<InterventionId>(42),
        Discipline = Discipline.Specialty,
        Title = "Graded walking",
        StartedOn = startedOn,
        CheckInEvery = Spans.Weeks(2),
    };

    private static IReadOnlyList<PlannedFollowUp> Contacts(PlannerInput input) =>
        [.. Planner.Plan(input).Inserts.Where(x => x.First.Key.Kind.IsContact())];
}
