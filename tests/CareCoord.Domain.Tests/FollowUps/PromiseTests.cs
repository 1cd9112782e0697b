using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.FollowUps;

public sealed class PromiseTests
{
    private static readonly DateTimeOffset Noon = People.At(Due, 12);
    private static readonly DateTimeOffset DayBefore = People.At(Due.AddDays(-1));

    [Fact]
    public void Internal_due_dates_are_late_but_never_broken() =>
        FollowUp().PromiseStateAt(People.At(Due.AddDays(60))).Should().BeNull();

    [Fact]
    public void What_was_told_is_open_until_its_time_and_broken_after_it()
    {
        var followUp = Told();

        followUp.PromiseStateAt(Noon).Should().Be(PromiseState.Open);
        followUp.PromiseStateAt(Noon.AddTicks(10)).Should().Be(PromiseState.Broken);
    }

    [Theory]
    [InlineData(0, PromiseState.Kept)]
    [InlineData(1, PromiseState.Broken)]
    public void Done_by_its_time_is_kept_and_later_is_broken(int minutesLate, PromiseState expected)
    {
        var followUp = Told();

        followUp.Complete(People.Ana, Noon.AddMinutes(minutesLate), Due);

        followUp.PromiseStateAt(Noon.AddDays(3)).Should().Be(expected);
    }

    [Theory]
    [InlineData(MissCause.NoShow, PromiseState.Lifted)]
    [InlineData(MissCause.Declined, PromiseState.Lifted)]
    [InlineData(MissCause.OurDoing, PromiseState.Broken)]
    public void A_no_show_is_never_our_broken_promise(MissCause cause, PromiseState expected)
    {
        var followUp = Told();

        followUp.Miss(cause, "the line was engaged", People.Ana, Noon.AddHours(1), Due);

        followUp.PromiseStateAt(Noon.AddDays(3)).Should().Be(expected);
    }

    [Fact]
    public void A_broken_word_is_explained_and_put_right()
    {
        var followUp = Told();

        followUp.ExplainBreach("called away", Noon.AddHours(1));
        followUp.Repair(People.Ana, Noon.AddHours(2));

        (followUp.BrokenBecause, followUp.RepairedBy).Should().Be(("called away", People.Ana));
        followUp.PromiseStateAt(Noon.AddHours(3)).Should().Be(PromiseState.Repaired);
        Refused(() => followUp.Repair(People.Ana, Noon.AddHours(4))).Should().Be("promise.not-broken");
    }

    [Fact]
    public void An_unbroken_word_cannot_be_put_right() =>
        Refused(() => Told().Repair(People.Ana, DayBefore)).Should().Be("promise.not-broken");

    [Fact]
    public void Told_again_in_time_the_later_word_counts_and_after_a_breach_it_does_not_hide_it()
    {
        var followUp = Told();
        followUp.Tell(Noon.AddDays(1), Due.AddDays(1), People.Ana, DayBefore.AddHours(1));

        followUp.PromiseStateAt(Noon.AddHours(1)).Should().Be(PromiseState.Open);
        followUp.DueOn.Should().Be(Due.AddDays(1));
        Refused(() => followUp.Tell(Noon.AddDays(3), Due.AddDays(3), People.Ana, Noon.AddDays(2))).Should().Be("promise.broken");
    }

    [Fact]
    public void Moved_in_time_with_the_persons_knowledge_lifts_it_and_without_is_refused()
    {
        var followUp = Told();
        var ids = new TestIds();
        var to = new MoveTo(TestIds.Of<FollowUpId>(200), Due, Due.AddDays(7), false, ids.Next<FollowUpReasonId>);

        Refused(() => followUp.Move(to, "holiday", People.Ana, DayBefore, Due.AddDays(-1))).Should().Be("follow-up.move-told");
        followUp.Move(to with { PersonKnows = true }, "holiday", People.Ana, DayBefore, Due.AddDays(-1));

        followUp.PromiseStateAt(Noon.AddDays(9)).Should().Be(PromiseState.Lifted);
    }

    [Fact]
    public void Not_needed_any_more_lifts_it_only_with_the_persons_knowledge()
    {
        var followUp = Told();

        Refused(() => followUp.Withdraw("the result has come", People.Ana, DayBefore, Due.AddDays(-1))).Should().Be("follow-up.withdraw-told");
        followUp.PromiseStateAt(DayBefore).Should().Be(PromiseState.Open);
        followUp.Withdraw("the result has come", People.Ana, DayBefore, Due.AddDays(-1), personKnows: true);

        followUp.PromiseStateAt(Noon.AddDays(9)).Should().Be(PromiseState.Lifted);
    }

    [Fact]
    public void Moving_after_its_time_does_not_undo_the_breach()
    {
        var followUp = Told();

        followUp.Move(new MoveTo(TestIds.Of<FollowUpId>(200), Due, Due.AddDays(7), true, new TestIds().Next<FollowUpReasonId>), "forgot", People.Ana, Noon.AddHours(1), Due);

        followUp.PromiseStateAt(Noon.AddDays(9)).Should().Be(PromiseState.Broken);
    }

    [Fact]
    public void A_booking_that_was_told_is_promised_until_it_is_over()
    {
        var followUp = FollowUp();

        var booking = followUp.Book(TestIds.Of<BookingId>(9), Visit(told: true), DayBefore);

        followUp.PromisedFor.Should().Be(booking.EndsAt);
        followUp.IsAgreed().Should().BeTrue();
        followUp.Complete(People.Lee, Noon.AddMinutes(40), Due);
        (followUp.PromiseStateAt(Noon.AddDays(1)), booking.Status).Should().Be((PromiseState.Kept, BookingStatus.Attended));
    }

    [Fact]
    public void Booked_on_another_day_it_is_owed_on_that_day_and_called_off_on_its_own_again()
    {
        var followUp = FollowUp();
        followUp.Book(TestIds.Of<BookingId>(9), Visit() with { On = Due.AddDays(2), StartsAt = Noon.AddDays(2) }, DayBefore);

        followUp.DueOn.Should().Be(Due.AddDays(2));
        followUp.CancelBooking("room is taken", true, DayBefore);

        (followUp.DueOn, followUp.IsAgreed()).Should().Be((Due, false));
    }

    [Fact]
    public void A_new_booking_takes_the_place_of_the_old()
    {
        var followUp = FollowUp();
        var first = followUp.Book(TestIds.Of<BookingId>(9), Visit(), DayBefore);
        var second = followUp.Book(TestIds.Of<BookingId>(10), Visit() with { StartsAt = Noon.AddHours(2) }, DayBefore);

        (first.Status, followUp.FindBooking()).Should().Be((BookingStatus.Changed, second));
    }

    [Fact]
    public void Bookings_in_the_past_without_a_place_or_of_no_length_are_refused()
    {
        Refused(() => Book(Visit() with { StartsAt = DayBefore })).Should().Be("booking.past");
        Refused(() => Book(Visit() with { Place = " " })).Should().Be("booking.place");
        Refused(() => Book(Visit() with { Minutes = 0 })).Should().Be("booking.minutes");
        Refused(() => FollowUp(Something(kind: FollowUpKind.CaseReview)).Book(TestIds.Of<BookingId>(9), Visit(), DayBefore)).Should().Be("booking.kind");
    }

    private static void Book(BookingDetails details) => FollowUp().Book(TestIds.Of<BookingId>(9), details, DayBefore);

    private static BookingDetails Visit(bool told = false) => new(Noon, Due, 45, Channel.InPerson, "Room 2", People.Lee, told);

    private static FollowUp Told()
    {
        var followUp = FollowUp();
        followUp.Tell(Noon, Due, People.Ana, DayBefore);
        return followUp;
    }

    private static string Refused(Action act) => act.Should().Throw<RuleViolationException>().Which.Code;
}
