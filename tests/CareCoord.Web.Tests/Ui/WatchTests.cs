using Bunit;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Ui.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareCoord.Web.Tests.Ui;

/// <summary>When an open window asks whether its sign-in still stands.</summary>
public sealed class WatchTests : BunitContext
{
    private readonly Session me = new(OrganisationId.Of(Guid.CreateVersion7()), UserId.Of(Guid.CreateVersion7()), StaffId.Of(Guid.CreateVersion7()));
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly Audience audience = new();
    private Func<bool> stands = () => true;
    private int asked;
    private int revoked;

    public WatchTests() => Services.AddSingleton<TimeProvider>(clock).AddSingleton(audience);

    [Fact]
    public void Within_a_minute_it_learns_that_it_was_revoked()
    {
        Open();
        clock.Advance(TimeSpan.FromSeconds(30));
        (asked, revoked).Should().Be((1, 0));
        stands = () => false;

        clock.Advance(TimeSpan.FromSeconds(30));

        (asked, revoked).Should().Be((2, 1));
    }

    [Fact]
    public void When_the_bell_rings_about_its_owner_it_asks_at_once_and_for_others_it_does_not()
    {
        Open();
        stands = () => false;

        audience.Hear(new Ring(me.Organisation, null, new HashSet<Guid> { Guid.CreateVersion7() }));
        audience.Hear(new Ring(OrganisationId.Of(Guid.CreateVersion7()), null, new HashSet<Guid> { me.User!.Value.Value }));
        audience.Hear(new Ring(me.Organisation, null, new HashSet<Guid> { me.Staff!.Value.Value }));
        asked.Should().Be(0, "what is on somebody's list says nothing of their account");
        audience.Hear(new Ring(me.Organisation, null, new HashSet<Guid> { me.User!.Value.Value }));

        revoked.Should().Be(1);
    }

    [Fact]
    public void A_database_that_is_away_signs_nobody_out()
    {
        Open();
        stands = () => throw new TimeoutException();
        clock.Advance(TimeSpan.FromSeconds(30));
        revoked.Should().Be(0);
        stands = () => false;

        clock.Advance(TimeSpan.FromSeconds(30));

        revoked.Should().Be(1);
    }

    [Fact]
    public void A_window_that_is_closed_asks_nothing_more()
    {
        var open = Open();

        open.Instance.Dispose();
        clock.Advance(TimeSpan.FromMinutes(5));

        asked.Should().Be(0);
    }

    private IRenderedComponent<Watch> Open() => Render<Watch>(x => x
        .Add(y => y.Of, me)
        .Add(y => y.Stands, _ => Answer())
        .Add(y => y.OnRevoked, () => revoked++));

    private Task<bool> Answer()
    {
        asked++;
        return Task.FromResult(stands());
    }
}
