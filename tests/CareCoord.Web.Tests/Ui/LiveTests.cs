using Bunit;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Ui.Fields;
using CareCoord.Web.Ui.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareCoord.Web.Tests.Ui;

/// <summary>When a page reads itself anew, and when it does not.</summary>
public sealed class LiveTests : BunitContext
{
    private static readonly OrganisationId Here = OrganisationId.Of(Guid.CreateVersion7());
    private static readonly Guid Shown = Guid.CreateVersion7();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly Audience audience = new();
    private readonly Desk desk = new();
    private int reads;
    private Task reading = Task.CompletedTask;

    public LiveTests() => Services.AddSingleton<TimeProvider>(clock).AddSingleton(audience).AddSingleton(new UseCases(null!, Services, clock));

    [Fact]
    public void A_ring_about_what_is_shown_reads_the_page_anew_and_says_as_of_when()
    {
        var live = Open();
        live.Find(".asof").TextContent.Should().Be("As of 08:00");
        clock.Advance(TimeSpan.FromSeconds(59));

        Ring();

        live.WaitForAssertion(() => reads.Should().Be(1));
        Ring(Guid.CreateVersion7());
        clock.Advance(TimeSpan.FromMilliseconds(500));
        reads.Should().Be(1, "another person's page is another page");
    }

    [Fact]
    public void A_burst_is_read_once()
    {
        var live = Open();

        for (var i = 0; i < 100; i++)
        {
            Ring();
        }

        reads.Should().Be(0, "it has only just been read");
        clock.Advance(TimeSpan.FromMilliseconds(500));
        live.WaitForAssertion(() => reads.Should().Be(1));
    }

    [Fact]
    public void What_rings_while_the_page_is_read_is_read_after_it()
    {
        var live = Open();
        var slow = new TaskCompletionSource();
        reading = slow.Task;
        Ring();
        clock.Advance(TimeSpan.FromMilliseconds(500));
        live.WaitForAssertion(() => reads.Should().Be(1));
        clock.Advance(TimeSpan.FromSeconds(1));

        Ring();
        slow.SetResult();

        live.WaitForAssertion(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            reads.Should().Be(2);
        });
    }

    [Fact]
    public void What_was_done_in_this_window_is_not_read_twice()
    {
        var mine = Guid.CreateVersion7();
        desk.Doing(mine);
        Open();

        Ring(Shown, mine);
        clock.Advance(TimeSpan.FromSeconds(5));

        reads.Should().Be(0);
    }

    [Fact]
    public void While_somebody_writes_it_says_so_and_waits()
    {
        var form = Render<HouseForm>(x => x.AddCascadingValue(desk).Add(f => f.OnSubmit, () => { }).AddChildContent("<input id='typed' />"));
        form.Find("form").FocusIn();
        var live = Open();

        Ring();
        clock.Advance(TimeSpan.FromSeconds(5));

        live.WaitForElement(".news").TextContent.Should().Contain("What you are writing stays as it is.");
        reads.Should().Be(0);
        live.Find(".news button").Click();
        live.WaitForAssertion(() => reads.Should().Be(1));
        live.FindAll(".news").Should().BeEmpty();
    }

    [Fact]
    public void When_the_form_is_left_the_page_is_read_by_itself()
    {
        desk.Take(this);
        var live = Open();
        Ring();
        clock.Advance(TimeSpan.FromSeconds(5));
        live.WaitForElement(".news");

        desk.PutDown(this);

        live.WaitForAssertion(() => reads.Should().Be(1));
    }

    [Fact]
    public void A_lost_ring_is_made_good_within_a_minute()
    {
        var live = Open();

        clock.Advance(TimeSpan.FromSeconds(60));

        live.WaitForAssertion(() => reads.Should().Be(1));
    }

    [Fact]
    public async Task Nothing_is_read_for_a_browser_that_is_away_and_at_once_when_it_is_back()
    {
        var live = Open();
        await desk.OnConnectionDownAsync(null!, CancellationToken.None);
        Ring();
        clock.Advance(TimeSpan.FromMinutes(3));
        await live.InvokeAsync(() => { });
        reads.Should().Be(0);

        await desk.OnConnectionUpAsync(null!, CancellationToken.None);

        live.WaitForAssertion(() => reads.Should().Be(1));
    }

    [Fact]
    public void A_page_that_is_left_hears_nothing()
    {
        var live = Open();
        live.Instance.Dispose();

        Ring();
        clock.Advance(TimeSpan.FromMinutes(2));

        reads.Should().Be(0);
    }

    private IRenderedComponent<Live> Open() => Render<Live>(x => x
        .AddCascadingValue(new Me(new Session(Here, null, null), new WhoAmIQuery.Row("Ana", "", Role.Coordinator, Discipline.Coordination, "", "Europe/Lisbon", [], [])))
        .AddCascadingValue(desk)
        .Add(p => p.About, [Shown])
        .Add(p => p.OnChange, () =>
        {
            reads++;
            return reading;
        }));

    private void Ring(Guid? about = null, Guid? command = null) => audience.Hear(new Ring(Here, command ?? Guid.CreateVersion7(), new HashSet<Guid> { about ?? Shown }));
}
