using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.Calls;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Calls;

public sealed class RoundTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Whoever_agreed_on_the_day_after_tomorrow_is_called_then_and_not_again_today()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = new DateOnly(2026, 3, 18) });

        (await Owed()).Should().ContainSingle(x => x.IsCall, "it stands on Today as something soon");
        (await Calls()).Should().BeEmpty();
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await Calls()).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_agreed_for_next_week_stands_on_no_list_until_then()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = new DateOnly(2026, 3, 24) });

        (await Owed()).Should().NotContain(x => x.IsCall);
        Clinic.Clock.Advance(TimeSpan.FromDays(5));
        (await Owed()).Should().ContainSingle(x => x.IsCall).Which.Tier.Should().Be(Domain.Attention.TodayTier.Soon);
    }

    [Fact]
    public async Task Whoever_was_not_reached_is_called_again()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(12));
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();

        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached) with { For = owed });

        (await Calls()).Should().ContainSingle().Which.Tier.Should().Be(Domain.Attention.TodayTier.Soon);
    }

    [Fact]
    public async Task What_is_due_today_is_called_for_although_somebody_was_in_touch()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.Do(Care.Gp, Care.Contact());

        (await Calls()).Should().ContainSingle();
    }

    private async Task<IReadOnlyList<TodayQuery.Row>> Owed() => (await Clinic.Ask(Care.Coordinator, new TodayQuery.Request(WholeTeam: false))).Rows;

    private async Task<IReadOnlyList<TodayQuery.Row>> Calls() => Round.Of(await Clinic.Ask(Care.Coordinator, new TodayQuery.Request(WholeTeam: false)), only: null).Calls;
}
