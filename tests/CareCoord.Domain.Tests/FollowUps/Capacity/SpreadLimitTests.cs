using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps.Planning;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.FollowUps.Capacity;

public sealed class SpreadLimitTests
{
    private static readonly DateOnly Due = new(2026, 3, 16);

    [Fact]
    public void A_contact_may_be_a_week_later() => Limit(Snapshot("after:2026-03-02+2wk")).Should().Be(new DateOnly(2026, 3, 23));

    [Fact]
    public void But_never_farther_from_the_last_than_the_longest_interval_of_the_phase() =>
        Limit(Snapshot("after:2026-02-18+26d")).Should().Be(new DateOnly(2026, 3, 18), "four weeks at the latest");

    [Fact]
    public void At_its_limit_already_it_stays() => Limit(Snapshot("after:2026-02-16+4wk")).Should().BeNull();

    [Fact]
    public void What_the_person_was_told_stays()
    {
        var owed = Owing.Something(ReasonSource.Phase, FollowUpKind.Contact, "after:2026-03-02+2wk", Discipline.Coordination, due: Due);
        var care = new SimulatedCare(Given.Person());
        var followUp = care.Owe(owed);
        followUp.Tell(People.At(Due, 12), Due, People.Ana, care.Now);

        Limit(FollowUpSnapshot.Of(followUp)).Should().BeNull();
    }

    [Fact]
    public void Safety_what_is_late_and_what_was_moved_before_stay()
    {
        Limit(Snapshot("1") with { Kind = FollowUpKind.SafetyCheck }).Should().BeNull();
        Limit(Snapshot("after:2026-03-02+2wk"), today: Due.AddDays(1)).Should().BeNull();
        Limit(Snapshot("after:2026-03-02+2wk"), wasMoved: true).Should().BeNull();
    }

    private static DateOnly? Limit(FollowUpSnapshot followUp, bool wasMoved = false, DateOnly? today = null) =>
        SpreadLimit.Of(followUp, TestRules.Planner.CadenceOf(Phase.Active), WorkCalendar.MondayToFriday, 7, wasMoved, today ?? People.Monday);

    private static FollowUpSnapshot Snapshot(string occurrence) => FollowUpSnapshot.Of(
        new SimulatedCare(Given.Person()).Owe(Owing.Something(ReasonSource.Phase, FollowUpKind.Contact, occurrence, Discipline.Coordination, due: Due)));
}
