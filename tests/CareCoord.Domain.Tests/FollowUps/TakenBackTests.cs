using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.FollowUps;

public sealed class TakenBackTests
{
    private static readonly DateOnly Today = Due.AddDays(-3);
    private static readonly ContactId Contact = TestIds.Of<ContactId>(7);

    [Fact]
    public void A_no_show_in_error_is_owed_again_with_its_booking_and_its_word()
    {
        var followUp = Booked();
        followUp.Miss(MissCause.NoShow, "", People.Ana, People.At(Today, 12), Today, Contact);
        followUp.PromiseStateAt(People.At(Today, 13)).Should().Be(PromiseState.Lifted);

        followUp.Reopen(Contact, People.At(Today, 12), People.At(Today, 13));

        (followUp.Status, followUp.MissedThrough, followUp.EndedBecause).Should().Be((FollowUpStatus.Open, null, ""));
        followUp.FindBooking().Should().NotBeNull();
        followUp.PromiseStateAt(People.At(Today, 13)).Should().Be(PromiseState.Open);
    }

    [Fact]
    public void A_word_that_was_lifted_before_stays_lifted()
    {
        var followUp = Booked();
        followUp.CancelBooking("ill", personKnows: true, People.At(Today, 10));
        followUp.Miss(MissCause.NoShow, "", People.Ana, People.At(Today, 12), Today, Contact);

        followUp.Reopen(Contact, People.At(Today, 12), People.At(Today, 13));

        followUp.PromiseStateAt(People.At(Today, 13)).Should().Be(PromiseState.Lifted);
    }

    [Fact]
    public void A_move_in_error_gives_every_reason_and_the_word_back()
    {
        var followUp = Booked();
        var next = Move(followUp);

        next.GiveBack(followUp, People.At(Today, 12), People.At(Today, 13), Today).Should().BeTrue();
        followUp.Reopen(Contact, People.At(Today, 12), People.At(Today, 13));

        (followUp.Status, followUp.SupersededBy, followUp.DueOn).Should().Be((FollowUpStatus.Open, null, Due));
        followUp.Reasons.Should().OnlyContain(x => x.ReleasedOn == null);
        followUp.PromiseStateAt(People.At(Today, 13)).Should().Be(PromiseState.Open);
        (next.Status, next.Reasons.All(x => x.ReleasedOn == Today)).Should().Be((FollowUpStatus.Withdrawn, true));
    }

    [Fact]
    public void What_was_booked_or_put_off_since_gives_nothing_back()
    {
        var booked = Booked();
        var next = Move(booked);
        next.Book(TestIds.Of<BookingId>(10), Details(), People.At(Today, 12));
        next.GiveBack(booked, People.At(Today, 12), People.At(Today, 13), Today).Should().BeFalse();

        var other = Booked();
        var snoozed = Move(other);
        snoozed.Snooze(Today.AddDays(1), "travelling", Today);
        snoozed.GiveBack(other, People.At(Today, 12), People.At(Today, 13), Today).Should().BeFalse();

        (next.Status, snoozed.Status).Should().Be((FollowUpStatus.Open, FollowUpStatus.Open));
    }

    [Fact]
    public void A_word_given_anew_since_is_kept()
    {
        var followUp = Booked();
        var next = Move(followUp);
        next.Tell(People.At(Due.AddDays(9), 17), Due.AddDays(9), People.Ana, People.At(Today, 14));

        next.GiveBack(followUp, People.At(Today, 12), People.At(Today, 15), Today).Should().BeFalse();
        next.PromiseStateAt(People.At(Today, 15)).Should().Be(PromiseState.Open);
    }

    [Fact]
    public void Done_is_taken_back_on_its_day_by_whoever_did_it_and_not_when_a_contact_answered_it()
    {
        var followUp = FollowUp();
        Refused(() => followUp.TakeBackDone(People.Ana, People.At(Today), Today)).Should().Be("follow-up.not-done");

        followUp.Complete(People.Ana, People.At(Today), Today);
        Refused(() => followUp.TakeBackDone(People.Lee, People.At(Today), Today)).Should().Be("follow-up.done-by-other");
        Refused(() => followUp.TakeBackDone(People.Ana, People.At(Today.AddDays(1)), Today.AddDays(1))).Should().Be("follow-up.done-earlier");
        followUp.TakeBackDone(People.Ana, People.At(Today), Today);
        (followUp.Status, followUp.EndedOn, followUp.EndedBy).Should().Be((FollowUpStatus.Open, null, null));

        followUp.Complete(People.Ana, People.At(Today), Today, Contact);
        Refused(() => followUp.TakeBackDone(People.Ana, People.At(Today), Today)).Should().Be("follow-up.done-by-contact");
    }

    [Fact]
    public void Putting_off_is_taken_back_and_does_not_count()
    {
        var followUp = FollowUp();
        followUp.Snooze(Today.AddDays(2), "travelling", Today);

        followUp.TakeBackSnooze();
        followUp.TakeBackSnooze();

        (followUp.SnoozedUntil, followUp.SnoozedBecause, followUp.SnoozeCount).Should().Be((null, "", 0));
    }

    [Fact]
    public void Handed_over_in_error_exactly_what_passed_goes_back()
    {
        var followUp = FollowUp();
        followUp.Merge(TestIds.Of<FollowUpReasonId>(5), OfPsychology(due: Due.AddDays(1)));
        var handed = followUp.Reassign(People.Ana, People.Lee);

        followUp.TakeBackReassign(handed, People.Lee, People.Ana);

        followUp.OwnerId.Should().Be(People.Ana);
        followUp.Reasons.Select(x => x.OwnerId).Should().Equal(People.Ana, People.Lee);
        followUp.Invoking(x => x.TakeBackReassign(handed, People.Lee, People.Ana)).Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.handed-on");
    }

    private static FollowUp Booked()
    {
        var followUp = FollowUp();
        followUp.Book(TestIds.Of<BookingId>(9), Details(), People.At(Today));
        return followUp;
    }

    private static BookingDetails Details() => new(People.At(Due, 10), Due, 30, Channel.InPerson, "Room 2", People.Ana, true);

    private static FollowUp Move(FollowUp followUp) => followUp.Move(
        new MoveTo(TestIds.Of<FollowUpId>(200), Due, Due.AddDays(9), true, new TestIds().Next<FollowUpReasonId>, Contact), "asked", People.Ana, People.At(Today, 12), Today);

    private static string Refused(Action act) => act.Should().Throw<RuleViolationException>().Which.Code;
}
