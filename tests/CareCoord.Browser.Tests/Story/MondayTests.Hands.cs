using CareCoord.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Story;

/// <summary>What her hands do, item by item, in the order in which the page shows them. The family name says how it goes.</summary>
public sealed partial class MondayTests
{
    private static ILocator NobodyToCall(Visit ana) => ana.Button("Try them again").Or(ana.Page.GetByText("Nobody is waiting for a call."));

    private static async Task CallEverybody(Visit ana, Hands hands)
    {
        var tried = new HashSet<string>();
        for (var name = await Called(ana, null); name is not null; name = await Called(ana, name))
        {
            await Call(ana, hands, name, isSecond: !tried.Add(name));
            if (name == "PLANNED 1")
            {
                await UndoAndDoAgain(ana, hands, name);
            }
        }

        await hands.Click(ana.Button("Try them again"));
        for (var name = await Called(ana, null); name is not null; name = await Called(ana, name))
        {
            await Call(ana, hands, name, isSecond: true);
        }
    }

    private static Task Call(Visit ana, Hands hands, string name, bool isSecond) => (name.Split(' ')[0], isSecond) switch
    {
        ("VAIN" or "SECOND", false) => hands.Press("2"),
        ("VAIN", true) => PutOff(ana, hands, "+1", "no answer"),
        ("DECLINED", _) => hands.Press("4"),
        ("MOVED", _) => AgreeOnAnotherDay(ana, hands),
        ("LATE", _) => ReachWithNote(hands),
        _ => hands.Press("1"),
    };

    private static async Task DoTheRest(Visit ana, Hands hands)
    {
        await ana.Page.Locator("[data-rows] tr[tabindex]").First.WaitForAsync();
        await hands.Press("j");
        for (var name = await Chosen(ana, null); name is not null; name = await Chosen(ana, name))
        {
            await (name.Split(' ')[0] switch
            {
                "DECLINED" => PutOff(ana, hands, "+3", "asked for some days"),
                "LATER" => PutOff(ana, hands, "+2", "waits for the letter"),
                "HANDED" => HandToTheGp(ana, hands),
                "VISIT" => RecordTheVisit(ana, hands),
                _ => hands.Press("e"),
            });
        }
    }

    /// <summary>Whoever is in sight after somebody else, once all of the card is there; null when nobody is left to call.</summary>
    private static async Task<string?> Called(Visit ana, string? after)
    {
        var card = ana.Page.Locator($"article:not([aria-label='{after}, Maria'])").Filter(new() { HasText = "Nothing typed: counted since" });
        await (after is null ? card : card.Or(NobodyToCall(ana))).First.WaitForAsync();
        return await card.CountAsync() > 0 ? (await card.GetAttributeAsync("aria-label"))!.Split(',')[0] : null;
    }

    /// <summary>The row that has the focus after another is done; null when nothing is left.</summary>
    private static async Task<string?> Chosen(Visit ana, string? after)
    {
        var row = ana.Page.Locator($"[data-rows] tr[tabindex]:focus:not(:has-text('{after ?? "nobody"}, Maria'))");
        await row.Or(ana.Page.GetByText("Nothing is owed now.")).First.WaitForAsync();
        return await row.CountAsync() > 0 ? (await row.Locator("[data-open]").InnerTextAsync()).Split(',')[0] : null;
    }

    private static async Task UndoAndDoAgain(Visit ana, Hands hands, string name)
    {
        var next = await Called(ana, name);
        await hands.Press("z");
        (await Called(ana, next)).Should().Be(name);
        await hands.Press("1");
    }

    private static async Task ReachWithNote(Hands hands)
    {
        await hands.Press("w");
        await hands.Type("slept better");
        await hands.Press("Escape", "1");
    }

    private static async Task AgreeOnAnotherDay(Visit ana, Hands hands)
    {
        await hands.Press("5");
        await Assertions.Expect(ana.Page.GetByLabel("Next contact")).ToBeFocusedAsync();
        await hands.Type("+7");
        await hands.Press("Enter");
    }

    private static async Task PutOff(Visit ana, Hands hands, string until, string why)
    {
        await Open(ana, hands, "s", "Later, or to a colleague");
        await hands.Press("Tab", "Tab");
        await Assertions.Expect(ana.Page.GetByLabel("Not before")).ToBeFocusedAsync();
        await hands.Type(until);
        await hands.Press("Tab");
        await hands.Type(why);
        await hands.Press("Enter");
    }

    private static async Task HandToTheGp(Visit ana, Hands hands)
    {
        await Open(ana, hands, "s", "Later, or to a colleague");
        await ana.Page.GetByLabel("Hand to").WaitForAsync();
        await hands.Press("Tab", "Tab", "Tab", "Tab", "Tab");
        await Assertions.Expect(ana.Page.GetByLabel("Hand to")).ToBeFocusedAsync();
        await hands.Type("Dr O");
        await hands.Press("Tab", "Enter");
    }

    private static async Task RecordTheVisit(Visit ana, Hands hands)
    {
        await Open(ana, hands, "e", "Record a contact");
        await hands.Press("Tab", "Tab");
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Radio, new() { Name = "Reached", Exact = true })).ToBeFocusedAsync();
        await hands.Press("Space", "Enter");
    }

    private static async Task Open(Visit ana, Hands hands, string key, string panel)
    {
        await hands.Press(key);
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Region, new() { Name = panel })).ToBeFocusedAsync();
    }
}
