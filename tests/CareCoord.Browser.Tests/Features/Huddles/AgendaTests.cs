using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.Huddles;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Huddles;

/// <summary>The agenda is changed by hand before the huddle begins, and stands as it was put from then on.</summary>
public sealed class AgendaTests(Site site) : IAsyncLifetime
{
    private Practice practice = null!;

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.Found(site);
        await practice.TakeIn("Halvorsen", "Mette");
        await HoldAHuddle();
        await practice.TakeIn("Abara", "Ngozi");
        await practice.TakeIn("Franz", "Ida");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Somebody_is_taken_off_added_and_moved_with_reasons_and_the_huddle_begins_so()
    {
        await using var visit = await practice.SignIn(practice.Coordinator, "/huddle", Screen.Phone);
        await Says(visit, "Last time we decided");
        await Press(visit, "See the agenda, and change it …");

        await Press(visit, "Take off FRANZ, Ida");
        await Press(visit, "Take off");
        await Says(visit, "Say why, in a few words.");
        await visit.Page.GetByLabel("Why is FRANZ, Ida not looked at this time?").FillAsync("On holiday until Friday.");
        await Press(visit, "Take off");
        await Says(visit, "Taken off: On holiday until Friday.");
        await Says(visit, "45 minutes for each.");
        await Press(visit, "Add somebody …");
        await visit.Page.GetByLabel("Who else?").SelectOptionAsync(new SelectOptionValue { Label = "HALVORSEN, Mette" });
        await visit.Page.GetByLabel("Why should the team look?").FillAsync("Her sister rang.");
        await Press(visit, "Add to the agenda");
        await Says(visit, "Asked for: Her sister rang.");
        await visit.ShouldLookRight("huddle-agenda");

        await Press(visit, "Start the huddle");

        await Says(visit, "What happens now");
        (await visit.Page.Locator(".rail li b").AllInnerTextsAsync()).Should().Equal("ABARA", "HALVORSEN");
    }

    [Fact]
    public async Task Two_of_one_place_change_places()
    {
        await using var visit = await practice.SignIn(practice.Coordinator, "/huddle");
        await Press(visit, "See the agenda, and change it …");
        await visit.Page.Locator(".agenda-list b").Nth(1).WaitForAsync();
        var before = await visit.Page.Locator(".agenda-list b").AllInnerTextsAsync();

        await Press(visit, $"Down: {before[0]}");

        await Assertions.Expect(visit.Page.Locator(".agenda-list b")).ToHaveTextAsync([before[1], before[0]]);
    }

    /// <summary>It looked at two people, so that neither is on the next agenda by rule, and decided about one of them.</summary>
    private async Task HoldAHuddle()
    {
        var id = await practice.Do(practice.Coordinator, new StartHuddle.Command(Guid.CreateVersion7(), practice.Team, 45, []));
        var rows = (await practice.Ask(practice.Coordinator, new HuddleQuery.Request(id))).Rows;
        await practice.Do(practice.Coordinator, new DecideTurn.Command(
            Guid.CreateVersion7(), id, rows[0].Id, rows[0].PatientId, FollowUpKind.Call, "Ring in the evening.", practice.Gp.Staff, practice.Today.AddDays(3)));
        await practice.Do(practice.Coordinator, new LeaveAsIs.Command(Guid.CreateVersion7(), id, rows[1].Id, rows[1].PatientId, practice.Today.AddDays(14)));
        await practice.Do(practice.Coordinator, new EndHuddle.Command(Guid.CreateVersion7(), id));
    }

    private static Task Press(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task Says(Visit visit, string words) => visit.Page.GetByText(words).Locator("visible=true").First.WaitForAsync();
}
