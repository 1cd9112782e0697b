using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly DateOnly Today = Due.AddDays(-3);

    [Fact]
    public void Done_late_keeps_both_days()
    {
        var followUp = FollowUp();

        followUp.Complete(People.Lee, People.At(Due.AddDays(4)), Due.AddDays(4), TestIds.Of<ContactId>(7));

        followUp.Status.Should().Be(FollowUpStatus.Done);
        (followUp.DueOn, followUp.EndedOn).Should().Be((Due, Due.AddDays(4)));
        (followUp.EndedBy, followUp.SettledBy).Should().Be((People.Lee, TestIds.Of<ContactId>(7)));
    }

    [Fact]
    public void What_has_ended_refuses_every_verb()
    {
        var followUp = FollowUp();
        followUp.Complete(People.Ana, People.At(Today), Today);

        foreach (var verb in new Action[]
        {
            () => followUp.Complete(People.Ana, People.At(Today), Today),
            () => followUp.Miss(MissCause.NoShow, "", People.Ana, People.At(Today), Today),
            () => followUp.Withdraw("not needed", People.Ana, People.At(Today), Today),
            () => followUp.Snooze(Today.AddDays(1), "asked", Today),
            () => followUp.Reassign(People.Ana, People.Lee),
            () => followUp.Tell(People.At(Due), Due, People.Ana, People.At(Today)),
        })
        {
            verb.Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.ended");
        }
    }

    [Fact]
    public void Voiding_the_contact_opens_it_again_and_another_contact_does_not()
    {
        var followUp = FollowUp();
        followUp.Complete(People.Ana, People.At(Today), Today, TestIds.Of<ContactId>(7));

        followUp.Reopen(TestIds.Of<ContactId>(8), People.At(Today), People.At(Today));
        followUp.Status.Should().Be(FollowUpStatus.Done);

        followUp.Reopen(TestIds.Of<ContactId>(7), People.At(Today), People.At(Today));
        (followUp.Status, followUp.EndedOn).Should().Be((FollowUpStatus.Open, null));
    }

    [Fact]
    public void Voiding_the_contact_opens_a_booking_that_is_still_ahead_and_its_promise_again()
    {
        var followUp = FollowUp();
        var booking = followUp.Book(TestIds.Of<BookingId>(9), new BookingDetails(People.At(Due, 10), Due, 30, Channel.InPerson, "Room 2", People.Ana, true), People.At(Today));
        followUp.Complete(People.Ana, People.At(Today, 12), Today, TestIds.Of<ContactId>(7));

        followUp.Reopen(TestIds.Of<ContactId>(7), People.At(Today, 12), People.At(Today, 13));

        followUp.FindBooking().Should().BeSameAs(booking);
        followUp.PromiseStateAt(People.At(Today, 13)).Should().Be(PromiseState.Open);
    }

    [Fact]
    public void Voiding_the_contact_leaves_a_booking_that_has_passed()
    {
        var followUp = FollowUp();
        followUp.Book(TestIds.Of<BookingId>(9), new BookingDetails(People.At(Due, 10), Due, 30, Channel.InPerson, "Room 2", People.Ana, true), People.At(Today));
        followUp.Complete(People.Ana, People.At(Due, 11), Due, TestIds.Of<ContactId>(7));

        followUp.Reopen(TestIds.Of<ContactId>(7), People.At(Due, 11), People.At(Due, 12));

        followUp.FindBooking().Should().BeNull();
    }

    [Fact]
    public void Putting_off_is_counted_and_needs_a_reason_and_a_day_soon()
    {
        var followUp = FollowUp();

        followUp.Snooze(Today.AddDays(2), " travelling ", Today);
        followUp.Snooze(Today.AddDays(28), "still travelling", Today);

        (followUp.SnoozeCount, followUp.SnoozedUntil, followUp.SnoozedBecause).Should().Be((2, Today.AddDays(28), "still travelling"));
        Refused(() => followUp.Snooze(Today, "today", Today)).Should().Be("follow-up.snooze-until");
        Refused(() => followUp.Snooze(Today.AddDays(29), "too far", Today)).Should().Be("follow-up.snooze-until");
        Refused(() => followUp.Snooze(Today.AddDays(1), " ", Today)).Should().Be("follow-up.snooze-why");
    }

    [Fact]
    public void What_is_about_safety_is_neither_put_off_nor_withdrawn_by_hand_nor_merged()
    {
        var check = FollowUp(Something(source: "safety:1", kind: FollowUpKind.SafetyCheck));
        var call = FollowUp(Something(source: "safety:1", kind: FollowUpKind.Call));

        foreach (var followUp in new[] { check, call })
        {
            Refused(() => followUp.Snooze(Today.AddDays(1), "later", Today)).Should().Be("follow-up.snooze-safety");
            Refused(() => followUp.Withdraw("not needed", People.Gp, People.At(Today), Today)).Should().Be("follow-up.withdraw-safety");
            Refused(() => followUp.Merge(TestIds.Of<FollowUpReasonId>(5), OfPsychology())).Should().Be("follow-up.merge");
        }
    }

    [Fact]
    public void Moved_ends_here_and_goes_on_there_with_the_same_reasons()
    {
        var followUp = FollowUp();
        followUp.Merge(TestIds.Of<FollowUpReasonId>(5), OfPsychology(due: Due.AddDays(1)));
        var ids = new TestIds();

        var next = followUp.Move(new MoveTo(TestIds.Of<FollowUpId>(200), Due, Due.AddDays(9), false, ids.Next<FollowUpReasonId>), "holiday", People.Ana, People.At(Today), Today);

        (followUp.Status, followUp.SupersededBy, followUp.EndedBecause).Should().Be((FollowUpStatus.Moved, next.Id, "holiday"));
        followUp.Reasons.Should().OnlyContain(x => x.ReleasedOn == Today);
        next.DueOn.Should().Be(Due.AddDays(9));
        next.Reasons.Select(x => x.Key).Should().BeEquivalentTo(followUp.Reasons.Select(x => x.Key));
        next.Reasons.Should().OnlyContain(x => x.DueOn == Due.AddDays(9) && x.ReleasedOn == null);
    }

    [Fact]
    public void It_is_not_moved_into_the_past()
    {
        var to = new MoveTo(TestIds.Of<FollowUpId>(200), Today.AddDays(-2), Today.AddDays(-1), false, new TestIds().Next<FollowUpReasonId>);

        Refused(() => FollowUp().Move(to, "why", People.Ana, People.At(Today), Today)).Should().Be("follow-up.move-past");
    }

    [Fact]
    public void Only_a_meeting_can_be_missed_and_our_own_doing_needs_a_reason()
    {
        var review = FollowUp(Something(kind: FollowUpKind.Review));

        Refused(() => review.Miss(MissCause.NoShow, "", People.Ana, People.At(Due), Due)).Should().Be("follow-up.missed-kind");
        Refused(() => FollowUp().Miss(MissCause.OurDoing, "", People.Ana, People.At(Due), Due)).Should().Be("follow-up.missed-why");
    }

    [Fact]
    public void Withdrawn_by_hand_its_keys_stay_taken_and_withdrawn_by_planning_they_are_free()
    {
        var byHand = FollowUp();
        byHand.Withdraw("they are abroad", People.Ana, People.At(Today), Today);
        var byPlanning = FollowUp();
        byPlanning.Withdraw(byPlanning.Reasons[0].Key, People.At(Today), Today);

        (byHand.Status, byHand.Reasons[0].ReleasedOn).Should().Be((FollowUpStatus.Withdrawn, null));
        (byPlanning.Status, byPlanning.Reasons[0].ReleasedOn).Should().Be((FollowUpStatus.Withdrawn, Today));
    }

    [Fact]
    public void A_window_that_opens_after_it_is_due_is_refused() =>
        Refused(() => FollowUp(Something(opens: Due.AddDays(1)))).Should().Be("follow-up.window");

    private static string Refused(Action act) => act.Should().Throw<RuleViolationException>().Which.Code;
}
