using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>A form as it stands in a page that a server has sent, filled in and posted as a browser does.</summary>
public sealed class PostedForm
{
    private readonly HttpClient browser;
    private readonly string address;
    private readonly IElement form;

    private PostedForm(HttpClient browser, string address, IElement form) => (this.browser, this.address, this.form) = (browser, address, form);

    /// <summary>Names of what can be typed or chosen in it.</summary>
    public IReadOnlyList<string> Fields => [.. form.QuerySelectorAll("input:not([type=hidden]),textarea,select").Select(x => x.GetAttribute("name")!)];

    /// <summary>The first form of a page, as it stands now.</summary>
    public static async Task<PostedForm> Of(HttpClient browser, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(address));
        return new PostedForm(browser, address, page.QuerySelector("form[method=post]") ?? throw new InvalidOperationException($"{address} has no form: {page.Body?.TextContent.Trim()}"));
    }

    /// <summary>Posts it with one field bad and the others right.</summary>
    /// <returns>What is not as it should be, or nothing.</returns>
    public async Task<string?> Try(string field, string typed)
    {
        using var answer = await browser.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, new FormUrlEncodedContent(Filled(field, typed)));
        if ((int)answer.StatusCode is >= 300 and < 400 || (answer.StatusCode == HttpStatusCode.BadRequest && typed.Contains('\0')))
        {
            // Done; or NUL, which no browser lets anybody type: it is refused before any page sees it.
            return null;
        }

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return (int)answer.StatusCode >= 400
            ? $"{(int)answer.StatusCode} {page.Body?.TextContent.Trim()[..Math.Min(200, page.Body.TextContent.Trim().Length)]}"
            : page.QuerySelector("[role=alert], [role=status], .message") is null ? "nothing is said"
            : Lost(page, field, typed) is { } lost ? $"lost what was typed into {lost}" : null;
    }

    private IEnumerable<KeyValuePair<string, string>> Filled(string field, string typed) =>
    [
        .. form.QuerySelectorAll("input[type=hidden]").Select(x => KeyValuePair.Create(x.GetAttribute("name")!, x.GetAttribute("value") ?? "")),
        .. Fields.Select(x => KeyValuePair.Create(x, x == field ? typed : Right(x))),
        .. form.QuerySelectorAll("button[name]").Take(1).Select(x => KeyValuePair.Create(x.GetAttribute("name")!, x.GetAttribute("value") ?? "")),
    ];

    private string Right(string field) => field switch
    {
        "Email" => "ada@harbour.example",
        "Password" => "not the right horse",
        "TimeZone" => "Europe/Lisbon",
        _ => $"Some {field}",
    };

    /// <summary>A page that is the same still holds what was right, and what was bad; a password is never said back.</summary>
    private string? Lost(IHtmlDocument page, string field, string typed) => Fields
        .Where(x => page.QuerySelector($"input[name={x}]") is { } still && still.GetAttribute("type") is not "password" && x != "Code")
        .FirstOrDefault(x => x == field ? !HasBoth(page.QuerySelector($"input[name={x}]")!.GetAttribute("value"), typed) : page.QuerySelector($"input[name={x}]")!.GetAttribute("value") != Right(x));

    /// <summary>What no page can hold, such as NUL, is left out or replaced when it is drawn; all else stands.</summary>
    private static bool HasBoth(string? shown, string typed) =>
        string.Concat((shown ?? "").Where(char.IsLetterOrDigit)) == string.Concat(typed.Where(char.IsLetterOrDigit));
}
