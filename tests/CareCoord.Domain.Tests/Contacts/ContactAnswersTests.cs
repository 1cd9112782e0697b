using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Contacts;

public sealed class ContactAnswersTests
{
    private const int AheadDays = 7;

    [Theory]
    [InlineData(FollowUpKind.Contact, true)]
    [InlineData(FollowUpKind.CheckIn, true)]
    [InlineData(FollowUpKind.Call, true)]
    [InlineData(FollowUpKind.Session, false)]
    [InlineData(FollowUpKind.Review, false)]
    [InlineData(FollowUpKind.CaseReview, false)]
    [InlineData(FollowUpKind.SafetyCheck, false)]
    [InlineData(FollowUpKind.Repair, false)]
    public void A_contact_answers_contacts_check_ins_and_calls_alone(FollowUpKind kind, bool answered) =>
        Answered(FollowUp(Something(kind: kind)), Due).Should().Be(answered);

    [Theory]
    [InlineData(-8, false)]
    [InlineData(-7, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    public void The_window_has_begun_or_begins_within_seven_days(int daysAfterOpening, bool answered) =>
        Answered(FollowUp(), Due.AddDays(-2 + daysAfterOpening)).Should().Be(answered);

    [Theory]
    [InlineData(ContactOutcome.NotReached)]
    [InlineData(ContactOutcome.NoShow)]
    [InlineData(ContactOutcome.Declined)]
    [InlineData(ContactOutcome.Rescheduled)]
    public void A_try_answers_nothing(ContactOutcome outcome) => Answered(FollowUp(), Due, outcome: outcome).Should().BeFalse();

    [Fact]
    public void It_answers_its_own_discipline_and_what_is_merged_with_it()
    {
        var merged = FollowUp();
        merged.Merge(TestIds.Of<FollowUpReasonId>(5), OfPsychology(due: Due.AddDays(1)));

        Answered(FollowUp(), Due, Discipline.Psychology).Should().BeFalse();
        Answered(merged, Due, Discipline.Psychology).Should().BeTrue();
        Answered(merged, Due, Discipline.Coordination).Should().BeTrue();
        Answered(merged, Due, Discipline.PrimaryCare).Should().BeFalse();
    }

    [Fact]
    public void It_never_answers_a_call_that_is_about_safety() =>
        Answered(FollowUp(Something(source: "safety:1", kind: FollowUpKind.Call)), Due).Should().BeFalse();

    [Fact]
    public void It_answers_nothing_that_has_ended()
    {
        var done = FollowUp();
        done.Complete(People.Ana, People.At(Due), Due);

        Answered(done, Due).Should().BeFalse();
    }

    private static bool Answered(
        FollowUp followUp,
        DateOnly on,
        Discipline recorder = Discipline.Coordination,
        ContactOutcome outcome = ContactOutcome.Reached) =>
        ContactAnswers.Of([FollowUpSnapshot.Of(followUp)], recorder, outcome, on, AheadDays).Contains(followUp.Id);
}
