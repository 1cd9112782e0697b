using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Tests.FollowUps;
using static CareCoord.Domain.Tests.FollowUps.Owing;

namespace CareCoord.Domain.Tests.Attention;

public sealed class PromiseMattersTests
{
    private static readonly DateTimeOffset ToldAt = People.At(Due.AddDays(-2), 8);
    private static readonly DateTimeOffset DueAt = People.At(Due, 16);

    [Fact]
    public void On_its_day_it_is_promised_and_at_85_percent_of_its_time_the_deputy_sees_it()
    {
        var facts = AttentionGiven.Person(Told());

        var rows = facts.Rows().Where(x => x.Kind == AttentionKind.PromiseDue).ToList();

        var warning = ToldAt.AddHours(56 * 0.85);
        rows.Select(x => (x.CountsFrom, x.CountsUntil, x.DeputyId)).Should().Equal(
            (People.At(Due, 0), warning, null),
            (warning, (DateTimeOffset?)DueAt, People.Lee));
        rows.Should().OnlyContain(x => x.Tier == TodayTier.Promised);
    }

    [Fact]
    public void Told_for_the_same_day_it_is_promised_at_once()
    {
        var followUp = FollowUp();
        followUp.Tell(DueAt, Due, People.Ana, People.At(Due, 10));

        AttentionGiven.Person(followUp).At(People.At(Due, 10)).Should().ContainSingle().Which.Kind.Should().Be(AttentionKind.PromiseDue);
    }

    [Fact]
    public void After_its_time_it_is_broken_without_any_job()
    {
        var facts = AttentionGiven.Person(Told());

        facts.At(DueAt.AddTicks(-10)).Select(x => x.Kind).Should().Equal(AttentionKind.PromiseDue);
        facts.At(DueAt).Select(x => (x.Kind, x.Band)).Should().BeEquivalentTo([
            (AttentionKind.PromiseBroken, Band.BrokenPromise),
            (AttentionKind.Due, Band.EveryoneElse),
        ]);
    }

    [Fact]
    public void Once_a_repair_is_planned_the_repair_stands_for_the_breach()
    {
        var told = Told();
        var repair = new FollowUp(TestIds.Of<FollowUpId>(300), People.Patient, TestIds.Of<FollowUpReasonId>(301), Something(
            source: ReasonSource.OfPromise(told.Id), kind: FollowUpKind.Repair, occurrence: "broken:2026-03-16", due: Due.AddDays(2)) with
        {
            Facts = new ReasonFacts(On: Due),
        });

        var rows = AttentionGiven.Person(told, repair).At(DueAt.AddHours(1));

        rows.Where(x => x.Band == Band.BrokenPromise).Should().ContainSingle().Which.Kind.Should().Be(AttentionKind.RepairOwed);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, true)]
    public void Done_in_time_nothing_is_left_and_done_late_the_breach_is(int minutesLate, bool broken)
    {
        var followUp = Told();
        followUp.Complete(People.Ana, DueAt.AddMinutes(minutesLate), Due);

        AttentionGiven.Person(followUp).At(DueAt.AddDays(1)).Any(x => x.Kind == AttentionKind.PromiseBroken).Should().Be(broken);
    }

    [Fact]
    public void Put_right_or_lifted_it_no_longer_counts()
    {
        var repaired = Told();
        repaired.Repair(People.Ana, DueAt.AddHours(1));
        var lifted = Told();
        lifted.Miss(MissCause.NoShow, "", People.Ana, DueAt.AddHours(1), Due);

        foreach (var followUp in new[] { repaired, lifted })
        {
            AttentionGiven.Person(followUp).Rows().Should().NotContain(x => x.Kind == AttentionKind.PromiseBroken || x.Kind == AttentionKind.PromiseDue);
        }
    }

    [Fact]
    public void Putting_off_does_not_hide_what_was_told()
    {
        var followUp = Told();
        followUp.Snooze(Due, "busy", Due.AddDays(-1));

        AttentionGiven.Person(followUp).At(DueAt.AddHours(-1)).Should().ContainSingle().Which.Kind.Should().Be(AttentionKind.PromiseDue);
    }

    [Fact]
    public void What_was_told_is_not_put_off_beyond_its_day()
    {
        var off = () => Told().Snooze(Due.AddDays(1), "busy", Due.AddDays(-1));

        off.Should().Throw<RuleViolationException>().Which.Code.Should().Be("follow-up.snooze-told");
    }

    private static FollowUp Told()
    {
        var followUp = FollowUp();
        followUp.Tell(DueAt, Due, People.Ana, ToldAt);
        return followUp;
    }
}
