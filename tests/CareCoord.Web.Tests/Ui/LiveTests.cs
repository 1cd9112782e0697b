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
    public async Task A_ring_about_what_is_shown_reads_the_page_anew_and_says_as_of_when()
    {
        var live = Open();
        live.Find(".asof").TextContent.Should().Be("As of 08:00");
        await Pass(live, TimeSpan.FromSeconds(50));

        Ring();

        await Pass(live, TimeSpan.Zero);
        reads.Should().Be(1);
        await Pass(live, TimeSpan.FromMilliseconds(500));
        Ring(Guid.CreateVersion7());
        await Pass(live, TimeSpan.FromMilliseconds(400));
        (await ReadsAfterOneMore(live)).Should().Be(2, "another person's page is another page");
    }

    [Fact]
    public async Task A_burst_is_read_once()
    {
        var live = Open();

        for (var i = 0; i < 100; i++)
        {
            Ring();
        }

        await Pass(live, TimeSpan.Zero);
        reads.Should().Be(0, "it has only just been read");
        await Pass(live, TimeSpan.FromMilliseconds(500));
        (await ReadsAfterOneMore(live)).Should().Be(2);
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
    public async Task What_was_done_in_this_window_is_not_read_twice()
    {
        var mine = Guid.CreateVersion7();
        desk.Doing(mine);
        var live = Open();

        Ring(Shown, mine);
        await Pass(live, TimeSpan.FromSeconds(5));

        (await ReadsAfterOneMore(live)).Should().Be(1);
    }

    [Fact]
    public async Task Never_are_two_readings_under_way_at_once()
    {
        var live = Open();
        var slow = new TaskCompletionSource();
        reading = slow.Task;
        Ring();
        await Pass(live, TimeSpan.FromMilliseconds(500));

        await Pass(live, TimeSpan.FromMinutes(1));
        reads.Should().Be(1, "the minute's reading waits for the one before it");
        reading = Task.CompletedTask;
        slow.SetResult();

        live.WaitForAssertion(() => reads.Should().Be(2));
    }

    [Fact]
    public async Task A_reading_that_fails_does_not_make_two_of_one_that_is_planned()
    {
        var live = Open();
        await Pass(live, TimeSpan.FromSeconds(59.7));
        Ring();
        await Pass(live, TimeSpan.FromSeconds(0.1));
        Ring();
        reading = Task.FromException(new TimeoutException());
        await Pass(live, TimeSpan.FromSeconds(0.25));
        reading = Task.CompletedTask;
        reads.Should().Be(2, "the minute's reading came, and failed");

        Ring();
        await Pass(live, TimeSpan.FromSeconds(1));

        (await ReadsAfterOneMore(live)).Should().Be(4);
    }

    [Fact]
    public async Task A_page_that_is_left_while_it_is_read_breaks_nothing()
    {
        var live = Open();
        var slow = new TaskCompletionSource();
        reading = slow.Task;
        Ring();
        await Pass(live, TimeSpan.FromMilliseconds(500));
        Ring();

        live.Instance.Dispose();
        slow.SetResult();

        await Pass(live, TimeSpan.FromSeconds(1));
        Renderer.UnhandledException.IsCompleted.Should().BeFalse();
        reads.Should().Be(1);
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

    /// <summary>Time passes, and whatever was to be done by then is done.</summary>
    private async Task Pass(IRenderedComponent<Live> live, TimeSpan time)
    {
        await live.InvokeAsync(() => { });
        clock.Advance(time);
        await live.InvokeAsync(() => { });
    }

    /// <summary>How often it was read in all, after one more ring that it surely hears.</summary>
    private async Task<int> ReadsAfterOneMore(IRenderedComponent<Live> live)
    {
        Ring();
        await Pass(live, TimeSpan.FromMilliseconds(500));
        return reads;
    }

    private void Ring(Guid? about = null, Guid? command = null) => audience.Hear(new Ring(Here, command ?? Guid.CreateVersion7(), new HashSet<Guid> { about ?? Shown }));
}
