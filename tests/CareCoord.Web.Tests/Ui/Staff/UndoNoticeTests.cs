using Bunit;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Ui.Staff;
using Npgsql;

namespace CareCoord.Web.Tests.Ui.Staff;

/// <summary>What is taken back, and when the notice goes.</summary>
public sealed class UndoNoticeTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource gone = new();
    private FollowUpId done;
    private int thens;

    [Fact]
    public async Task It_goes_after_ten_seconds_and_stays_while_somebody_is_at_it()
    {
        await using var window = new Window(Clinic);
        var notice = await Open(window);
        notice.Find(".undo").MouseEnter();
        Clinic.Clock.Advance(Stands);
        await notice.InvokeAsync(() => { });
        gone.Task.IsCompleted.Should().BeFalse();

        notice.Find(".undo").MouseLeave();
        Clinic.Clock.Advance(Stands);

        await gone.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_was_pressed_is_taken_back_though_ten_seconds_pass_and_the_page_is_left_meanwhile()
    {
        await using var window = new Window(Clinic);
        var notice = await Open(window);
        await using (var busy = await Hold())
        {
            notice.Find("button").Click();
            Clinic.Clock.Advance(Stands);
            await notice.InvokeAsync(() => { });
            gone.Task.IsCompleted.Should().BeFalse("its answer is still to come");
            notice.Instance.Dispose();
        }

        await gone.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);
        (await Care.StatusOf(done)).Should().Be("Open");
        notice.WaitForAssertion(() => thens.Should().Be(1));
    }

    [Fact]
    public async Task A_refusal_is_said_and_goes_after_ten_seconds()
    {
        await using var window = new Window(Clinic);
        await Clinic.Do(Care.Coordinator, TakeBack());
        var notice = await Open(window);

        notice.Find("button").Click();

        notice.WaitForAssertion(() => notice.FindAll("button").Should().BeEmpty());
        notice.Find("span").TextContent.Should().NotBe("Marked as done.");
        gone.Task.IsCompleted.Should().BeFalse();
        await notice.InvokeAsync(() => { });
        Clinic.Clock.Advance(Stands);
        await gone.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);
        thens.Should().Be(0);
    }

    [Fact]
    public async Task Pages_hear_of_it_as_of_a_colleagues_change()
    {
        await using var window = new Window(Clinic);
        var command = TakeBack();
        var notice = await Open(window, command);

        notice.Find("button").Click();

        await gone.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);
        window.Desk.Did(command.CommandId).Should().BeFalse("whichever page is open now has not read it");
    }

    [Fact]
    public async Task Where_taking_back_breaks_the_page_stays()
    {
        await using var window = new Window(Clinic);
        var frame = window.Frame(Care.Coordinator, "What was being written");
        await frame.WaitForAssertionAsync(() => frame.Markup.Should().Contain("What was being written"));
        await frame.InvokeAsync(() => frame.Instance.Offer(new TakenBack("Marked as done.", TakeBack(), () => throw new InvalidOperationException())));

        frame.Find(".undo button").Click();

        await frame.WaitForAssertionAsync(() => frame.Markup.Should().Contain("Something here broke"));
        frame.Markup.Should().Contain("What was being written");
    }

    protected override async Task Begin()
    {
        done = await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "How the week went", Care.Coordinator.Staff!.Value, DateOnly.FromDateTime(Clinic.MondayMorning.Date), null));
        await Clinic.Do(Care.Coordinator, new CompleteFollowUp.Command(Guid.CreateVersion7(), Care.Patient, done));
    }

    private TakeBackDone.Command TakeBack() => new(Guid.CreateVersion7(), Care.Patient, done);

    private Task<IRenderedComponent<UndoNotice>> Open(Window window, TakeBackDone.Command? command = null) => window.Open<UndoNotice>(Care.Coordinator, x => x
        .Add(n => n.Of, new TakenBack("Marked as done.", command ?? TakeBack(), () =>
        {
            thens++;
            return Task.CompletedTask;
        }))
        .Add(n => n.OnGone, () => gone.TrySetResult()));

    /// <summary>Somebody else is writing in the record, so that a command waits.</summary>
    private async Task<NpgsqlTransaction> Hold()
    {
        var connection = new NpgsqlConnection(Clinic.Logins.Configured);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("select id from patient where id = $1 for update", connection, transaction) { Parameters = { new() { Value = Care.Patient.Value } } };
        await command.ExecuteNonQueryAsync();
        return transaction;
    }
}
