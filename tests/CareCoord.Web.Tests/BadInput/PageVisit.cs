using AngleSharp.Dom;
using Bunit;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Ui.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Somebody at a page without a browser, who presses what there is and fills in whatever opens.</summary>
public sealed class PageVisit : IAsyncDisposable
{
    private const string Fillable = "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=time]),textarea,select";
    private readonly Window window;
    private readonly IRenderedComponent<MainLayout> page;

    private readonly Operations operations;

    private PageVisit(Window window, IRenderedComponent<MainLayout> page, Operations operations) => (this.window, this.page, this.operations) = (window, page, operations);

    /// <summary>How many forms there are, with at least one field that is typed or chosen.</summary>
    public int Forms => page.FindAll("main form").Count(x => Fields(x).Length > 0);

    /// <summary>True when the page is not there any more, and something else is said in its place.</summary>
    public bool IsBroken => page.Markup.Contains("Something here broke", StringComparison.Ordinal);

    /// <summary>Opens a page in its frame, and waits until it stands there.</summary>
    public static async Task<PageVisit> Open(Clinic clinic, IServiceProvider besides, Session who, Type type, IReadOnlyDictionary<string, object> parameters, string address)
    {
        var opened = new Window(clinic);
        opened.Services.AddFallbackServiceProvider(besides);
        opened.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var begun = new Operations();
        begun.BeginHere();
        var visit = new PageVisit(opened, opened.Frame(who, builder =>
        {
            builder.OpenComponent(0, type);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(1, name, value);
            }

            builder.CloseComponent();
        }), begun);
        await visit.Settle();
        return visit;
    }

    /// <summary>What can be pressed, by its words; what sends a form is pressed when it is filled in.</summary>
    public IReadOnlyList<string> Buttons() => [.. page.FindAll("main button:not([disabled])").Where(x => x.Closest("form") is null || x.GetAttribute("type") == "button").Select(WordsOf).Distinct(StringComparer.Ordinal)];

    /// <summary>Presses it, if it is there.</summary>
    public async Task<bool> Press(string words)
    {
        if (page.FindAll("main button:not([disabled])").FirstOrDefault(x => WordsOf(x) == words) is not { } button)
        {
            return false;
        }

        operations.BeginHere();
        try
        {
            await button.ClickAsync();
        }
        catch (MissingEventHandlerException)
        {
            return false;
        }

        await Settle();
        return true;
    }

    /// <summary>Fills each field of a form with the same, and sends it.</summary>
    /// <returns>What is not as it should be, or nothing.</returns>
    public async Task<IReadOnlyList<string>> Try(int form, string typed)
    {
        operations.BeginHere();
        var (count, names) = (Fields(Form(form)).Length, NamesIn(form));
        for (var i = 0; i < count && i < Fields(Form(form)).Length; i++)
        {
            await Fill(Fields(Form(form))[i], typed);
        }

        var before = Fields(Form(form)).Select(ValueOf).ToList();
        await Form(form).SubmitAsync();
        await Settle();
        if (IsBroken)
        {
            return ["the page is broken"];
        }

        HasStayed = Forms > form && NamesIn(form).SequenceEqual(names);
        if (!HasStayed)
        {
            return [];
        }

        var lost = Fields(Form(form)).Where((x, i) => i < before.Count && ValueOf(x) != before[i] && x.GetAttribute("type") != "password").Select(x => $"{NameOf(x)} has lost what was typed");
        return [.. lost, .. page.FindAll("main [role=alert], main .message").Count == 0 ? ["nothing is said"] : Array.Empty<string>()];
    }

    /// <summary>True when the form that was sent last still stands there.</summary>
    public bool HasStayed { get; private set; }

    /// <summary>Names of the fields of a form.</summary>
    public IReadOnlyList<string> NamesIn(int form) => [.. Fields(Form(form)).Select(NameOf)];

    public async ValueTask DisposeAsync()
    {
        await window.DisposeAsync();
        operations.Dispose();
    }

    private IElement Form(int form) => page.FindAll("main form").Where(x => Fields(x).Length > 0).ElementAt(form);

    private static IElement[] Fields(IElement form) => [.. form.QuerySelectorAll(Fillable)];

    private static async Task Fill(IElement field, string typed)
    {
        try
        {
            await field.ChangeAsync(field.LocalName == "select" ? "99" : typed);
        }
        catch (MissingEventHandlerException)
        {
            await field.InputAsync(typed);
        }
    }

    private static string? ValueOf(IElement field) => field.LocalName == "select" ? null : field.GetAttribute("value") ?? "";

    private static string NameOf(IElement field) => field.GetAttribute("name") ?? field.GetAttribute("aria-label") ?? field.Id ?? field.LocalName;

    private static string WordsOf(IElement button) => button.GetAttribute("aria-label") ?? button.TextContent.Trim();

    /// <summary>Waits until what was asked of the database has come and stands there: no operation runs, and nothing is left to be drawn.</summary>
    private async Task Settle()
    {
        for (var (calm, last) = (0, ""); calm < 4;)
        {
            await page.InvokeAsync(() => { });
            await Task.Delay(5);
            var now = page.Markup;
            (calm, last) = operations.AreOver && now == last ? (calm + 1, last) : (0, now);
        }
    }
}
