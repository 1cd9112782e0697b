using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>Two hands at a page: every key and every click counts, letters of what is typed included.</summary>
internal sealed class Hands(Visit visit)
{
    /// <summary>Keys pressed so far.</summary>
    public int Keys { get; private set; }

    /// <summary>Clicks so far.</summary>
    public int Clicks { get; private set; }

    /// <summary>Presses keys, one after the other.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
            Keys++;
        }
    }

    /// <summary>Types into what has the focus.</summary>
    public async Task Type(string text)
    {
        await visit.Page.Keyboard.TypeAsync(text);
        Keys += text.Length;
    }

    /// <summary>Clicks.</summary>
    public Task Click(ILocator what)
    {
        Clicks++;
        return what.ClickAsync();
    }
}
