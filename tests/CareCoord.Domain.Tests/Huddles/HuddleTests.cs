using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;

namespace CareCoord.Domain.Tests.Huddles;

public sealed class HuddleTests
{
    private static readonly DateOnly Today = People.Monday;
    private static readonly DateTimeOffset Now = People.At(Today, 12, 30);

    [Fact]
    public void The_agenda_is_in_strict_order_with_the_unreached_first_in_their_place()
    {
        var huddle = Started(
            Item(1, Band.Hold, waitingDays: 9),
            Item(2, Band.Safety, waitingDays: 1),
            Item(3, Band.Hold, waitingDays: 2, carriedOver: 1),
            Item(4, Band.Hold, waitingDays: 12),
            Item(5, Band.NotReviewed, waitingDays: 90),
            Item(6, Band.EveryoneElse, waitingDays: 90));

        huddle.Rows.Select(x => x.PatientId).Should().Equal(Person(2), Person(3), Person(4), Person(1));
        huddle.Rows.Select(x => x.Position).Should().Equal(1, 2, 3, 4);
        huddle.Rows[1].TimesCarriedOver.Should().Be(1);
    }

    [Fact]
    public void A_person_is_on_the_agenda_once_by_the_strongest_reason()
    {
        var huddle = Started(Item(1, Band.Hold), Item(1, Band.Safety));

        huddle.Rows.Should().ContainSingle().Which.Band.Should().Be(Band.Safety);
    }

    [Fact]
    public void The_facilitator_takes_part_and_everybody_once() =>
        Started(Item(1, Band.Safety)).Attendees.Select(x => x.StaffId).Should().BeEquivalentTo([People.Ana, People.Lee]);

    [Theory]
    [InlineData("", true, true)]
    [InlineData("Ring him", false, true)]
    [InlineData("Ring him", true, false)]
    public void A_row_without_decision_owner_and_date_cannot_be_ended(string text, bool owner, bool due)
    {
        var huddle = Started(Item(1, Band.Safety));

        var act = () => huddle.Decide(huddle.Rows[0].Id, Decision() with { Text = text, OwnerId = owner ? People.Lee : null, DueOn = due ? Today.AddDays(4) : null }, People.Ana, Now, Today);

        act.Should().Throw<RuleViolationException>().Which.Code.Should().Be("huddle.row-without-decision");
        huddle.Rows[0].Status.Should().Be(HuddleRowStatus.Waiting);
    }

    [Fact]
    public void No_change_needs_the_day_of_the_next_review()
    {
        var huddle = Started(Item(1, Band.Safety));
        var row = huddle.Rows[0];

        Refused(() => huddle.LeaveAsIs(row.Id, null, People.Ana, Now, Today)).Should().Be("huddle.row-without-decision");
        Refused(() => huddle.LeaveAsIs(row.Id, Today, People.Ana, Now, Today)).Should().Be("huddle.past");
        huddle.LeaveAsIs(row.Id, Today.AddDays(28), People.Ana, Now, Today);

        (row.Status, row.NextReviewOn, row.EndedBy).Should().Be((HuddleRowStatus.NoChange, Today.AddDays(28), People.Ana));
    }

    [Fact]
    public void A_decision_is_a_follow_up_at_once()
    {
        var huddle = Started(Item(1, Band.Safety));
        var row = huddle.Rows[0];

        var followUp = huddle.Decide(row.Id, Decision(), People.Ana, Now, Today);

        (followUp.OwnerId, followUp.DueOn, followUp.Kind, followUp.PatientId).Should().Be((People.Lee, Today.AddDays(4), FollowUpKind.Call, Person(1)));
        followUp.Reasons.Should().ContainSingle().Which.Source.Should().Be(ReasonSource.Of(row.Id));
        AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(FollowUpSnapshot.Of(followUp)), "Europe/Lisbon")
            .Should().Be("Decided in the huddle of 2-Mar: Ring him himself.");
        (row.Status, row.FollowUpId, row.Decision).Should().Be((HuddleRowStatus.Decided, followUp.Id, "Ring him himself."));
    }

    [Fact]
    public void What_has_ended_is_not_ended_again_and_nothing_is_decided_for_the_past()
    {
        var huddle = Started(Item(1, Band.Safety), Item(2, Band.Hold));
        huddle.Decide(huddle.Rows[0].Id, Decision(), People.Ana, Now, Today);

        Refused(() => huddle.LeaveAsIs(huddle.Rows[0].Id, Today.AddDays(7), People.Ana, Now, Today)).Should().Be("huddle.row-ended");
        Refused(() => huddle.Decide(huddle.Rows[1].Id, Decision() with { DueOn = Today.AddDays(-1) }, People.Ana, Now, Today)).Should().Be("huddle.past");
        Refused(() => huddle.TurnTo(TestIds.Of<HuddleRowId>(99), People.Ana, Now)).Should().Be("huddle.row-unknown");
    }

    [Fact]
    public void Whoever_was_not_reached_is_carried_over_with_the_count()
    {
        var huddle = Started(Item(1, Band.Safety), Item(2, Band.Hold, carriedOver: 2), Item(3, Band.Hold));
        huddle.LeaveAsIs(huddle.Rows[0].Id, Today.AddDays(7), People.Ana, Now, Today);

        huddle.End(Now.AddMinutes(45));

        huddle.Rows.Select(x => x.Status).Should().Equal(HuddleRowStatus.NoChange, HuddleRowStatus.CarriedOver, HuddleRowStatus.CarriedOver);
        huddle.Rows.Select(x => x.FindUnreached(huddle.StartedAt)?.Times).Should().Equal(null, 3, 1);
        huddle.Rows[2].FindUnreached(huddle.StartedAt)!.Since.Should().Be(huddle.StartedAt);
        Refused(() => huddle.End(Now)).Should().Be("huddle.ended");
    }

    [Fact]
    public void The_time_box_is_what_is_left_for_those_who_are_left()
    {
        var huddle = Started([.. Enumerable.Range(1, 11).Select(x => Item(x, Band.Hold))]);

        huddle.TimeBox.Each(Now).Should().Be(4.1m);
        huddle.LeaveAsIs(huddle.Rows[0].Id, Today.AddDays(7), People.Ana, Now.AddMinutes(15), Today);
        huddle.TimeBox.Each(Now.AddMinutes(15)).Should().Be(3.0m);
        huddle.TimeBox.Each(Now.AddMinutes(90)).Should().Be(0);
        huddle.TimeBox.Left(Now.AddMinutes(90)).Should().Be(-45);
        Started().TimeBox.Each(Now).Should().BeNull();
    }

    [Fact]
    public void Everybody_is_where_whoever_leads_has_turned_and_after_a_turn_comes_who_waits_next()
    {
        var huddle = Started(Item(1, Band.Safety), Item(2, Band.Hold, 9), Item(3, Band.Hold, 2));
        (huddle.CurrentPosition, huddle.Rows[0].OpenedAt).Should().Be((1, Now));

        huddle.TurnTo(huddle.Rows[2].Id, People.Ana, Now.AddMinutes(1));
        huddle.CurrentPosition.Should().Be(3);
        Refused(() => huddle.TurnTo(huddle.Rows[1].Id, People.Lee, Now)).Should().Be("huddle.not-leading");
        huddle.LeaveAsIs(huddle.Rows[0].Id, Today.AddDays(7), People.Lee, Now, Today);
        huddle.CurrentPosition.Should().Be(3, "a turn that is ended beside it moves nobody");
        huddle.LeaveAsIs(huddle.Rows[2].Id, Today.AddDays(7), People.Lee, Now, Today);

        (huddle.CurrentPosition, huddle.Rows[1].OpenedAt).Should().Be((2, Now));
        huddle.Decide(huddle.Rows[1].Id, Decision(), People.Ana, Now, Today);
        huddle.CurrentPosition.Should().BeNull();
    }

    [Fact]
    public void Whoever_comes_late_takes_part_from_then_on_and_may_take_the_lead()
    {
        var huddle = Started(Item(1, Band.Safety));
        Refused(() => huddle.Lead(People.Gp)).Should().Be("huddle.not-attending");

        var came = huddle.Join(People.Gp, People.Lee, Now.AddMinutes(9));

        (came!.StaffId, came.JoinedAt, came.AddedBy).Should().Be((People.Gp, Now.AddMinutes(9), People.Lee));
        huddle.Join(People.Gp, People.Gp, Now.AddMinutes(10)).Should().BeNull("nobody comes twice");
        huddle.Lead(People.Gp);
        huddle.FacilitatorId.Should().Be(People.Gp);
        huddle.End(Now.AddMinutes(45));
        Refused(() => huddle.Join(People.Ana, People.Ana, Now)).Should().Be("huddle.ended");
    }

    [Fact]
    public void An_agenda_is_changed_by_hand_with_a_reason_and_keeps_the_order_of_places()
    {
        AgendaItem[] items = [Item(1, Band.Safety), Item(2, Band.Hold, 9), Item(3, Band.Hold, 2), Item(4, Band.Hold, 1), Item(5, Band.EveryoneElse)];

        var huddle = ByHand(items, new AgendaByHand(
            [Person(3), Person(2), Person(1)], new Dictionary<PatientId, string> { [Person(5)] = "Her sister rang. " }, new Dictionary<PatientId, string> { [Person(4)] = "On holiday." }));

        huddle.Rows.Select(x => (x.PatientId, x.Position, x.Status, x.Because)).Should().Equal(
            (Person(1), 1, HuddleRowStatus.Waiting, ""),
            (Person(3), 2, HuddleRowStatus.Waiting, ""),
            (Person(2), 3, HuddleRowStatus.Waiting, ""),
            (Person(5), 4, HuddleRowStatus.Waiting, "Her sister rang."),
            (Person(4), 5, HuddleRowStatus.TakenOff, "On holiday."));
        huddle.TimeBox.Waiting.Should().Be(4);
        huddle.End(Now.AddMinutes(45));
        huddle.Rows[4].Status.Should().Be(HuddleRowStatus.TakenOff, "who was taken off is not carried over");
        huddle.Rows[4].FindUnreached(huddle.StartedAt).Should().BeNull();
    }

    [Fact]
    public void Whoever_was_not_reached_before_and_is_taken_off_keeps_the_count_and_their_place()
    {
        var huddle = ByHand([Item(1, Band.Hold, carriedOver: 2)], AgendaByHand.Untouched with { TakenOff = new Dictionary<PatientId, string> { [Person(1)] = "On holiday." } });
        huddle.End(Now.AddMinutes(45));

        huddle.Rows[0].FindUnreached(huddle.StartedAt).Should().Be(new UnreachedInHuddle(huddle.Rows[0].Id, Band.Hold, 2, Now.AddDays(-7)));
    }

    [Fact]
    public void Nobody_is_added_or_taken_off_without_a_reason() =>
        Refused(() => ByHand([Item(1, Band.Safety)], AgendaByHand.Untouched with { TakenOff = new Dictionary<PatientId, string> { [Person(1)] = " " } })).Should().Be("huddle.because");

    [Theory]
    [InlineData(4)]
    [InlineData(241)]
    public void A_huddle_has_a_sensible_length(int minutes) => Refused(() => new Huddle(
        TestIds.Of<HuddleId>(1), new HuddleStart(AttentionTeam, People.Ana, [], minutes, []), new TestIds().Next<HuddleRowId>, Now)).Should().Be("huddle.minutes");

    private static readonly TeamId AttentionTeam = TestIds.Of<TeamId>(20);

    internal static Huddle Started(params AgendaItem[] items) => new(
        TestIds.Of<HuddleId>(1),
        new HuddleStart(AttentionTeam, People.Ana, [People.Lee, People.Ana], 45, items),
        new TestIds().Next<HuddleRowId>,
        Now);

    private static Huddle ByHand(AgendaItem[] items, AgendaByHand hand) => new(
        TestIds.Of<HuddleId>(1), new HuddleStart(AttentionTeam, People.Ana, [People.Lee], 45, items, hand), new TestIds().Next<HuddleRowId>, Now);

    internal static AgendaItem Item(int person, Band band, int waitingDays = 3, int carriedOver = 0) => new(
        Person(person),
        band,
        Now.AddDays(-waitingDays),
        AttentionKind.Hold,
        TestIds.Of<HuddleRowId>(700 + person).Value,
        new AttentionDetail { Topic = "Paced breathing" },
        carriedOver == 0 ? null : new UnreachedInHuddle(TestIds.Of<HuddleRowId>(600 + person), band, carriedOver, Now.AddDays(-7)));

    internal static HuddleDecision Decision() => new()
    {
        Text = "Ring him himself. ",
        OwnerId = People.Lee,
        Discipline = Discipline.Psychology,
        DueOn = Today.AddDays(4),
        Kind = FollowUpKind.Call,
        EpisodeId = People.Episode,
        FollowUpId = TestIds.Of<FollowUpId>(500),
        ReasonId = TestIds.Of<FollowUpReasonId>(501),
    };

    private static PatientId Person(int number) => TestIds.Of<PatientId>(800 + number);

    private static string Refused(Action act) => act.Should().Throw<RuleViolationException>().Which.Code;
}
