using CareCoord.Domain.Episodes;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PhaseCadenceTests
{
    public static TheoryData<string, Phase, string, string?, int?, string> Rows => new()
    {
        { "referred: the first try within two working days", Phase.Referred, "2026-03-06", null, null, "2026-03-10" },
        { "engagement: in two weeks", Phase.Engagement, "2026-03-02", null, null, "2026-03-16" },
        { "engagement does not look at contacts before it", Phase.Engagement, "2026-03-02", "2026-02-27", null, "2026-03-16" },
        { "active, in the first eight weeks", Phase.Active, "2026-03-02", "2026-03-16", null, "2026-03-30" },
        { "after week eight it is every four weeks", Phase.Active, "2026-03-02", "2026-05-04", null, "2026-06-01" },
        { "a contact on the last day before week eight still makes two weeks", Phase.Active, "2026-03-02", "2026-04-26", null, "2026-05-10" },
        { "only the last completed contact counts", Phase.Active, "2026-03-02", "2026-03-02", null, "2026-03-16" },
        { "the clinician's interval wins if it is allowed", Phase.Active, "2026-03-02", "2026-03-16", 7, "2026-03-23" },
        { "and does not if it is not", Phase.Active, "2026-03-02", "2026-03-16", 10, "2026-03-30" },
        { "active goes on from the contact before it began", Phase.Active, "2026-03-02", "2026-02-25", null, "2026-03-11" },
        { "maintenance: every four weeks", Phase.Maintenance, "2026-03-02", "2026-03-30", null, "2026-04-27" },
        { "maintenance: after twelve weeks every eight", Phase.Maintenance, "2026-03-02", "2026-05-25", null, "2026-07-20" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_next_contact_is_due_by_phase(string because, Phase phase, string since, string? lastContact, int? chosenDays, string due) =>
        TestRules.Planner.CadenceOf(phase)
            .NextDue(DateOnly.Parse(since, null), lastContact is null ? null : DateOnly.Parse(lastContact, null), chosenDays, WorkCalendar.MondayToFriday)
            .Should().Be(DateOnly.Parse(due, null), because);

    [Fact]
    public void A_paused_person_has_no_interval() =>
        TestRules.Planner.CadenceOf(Phase.Paused).NextDue(People.Monday, null, null, WorkCalendar.MondayToFriday).Should().BeNull();
}
