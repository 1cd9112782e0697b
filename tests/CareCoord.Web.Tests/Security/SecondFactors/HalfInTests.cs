using System.Net;
using System.Text.RegularExpressions;
using CareCoord.Domain.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Security.SecondFactors;
using Microsoft.Extensions.DependencyInjection;
using Factors = CareCoord.Web.Security.SecondFactors.SecondFactors;

namespace CareCoord.Web.Tests.Security.SecondFactors;

/// <summary>Between password and second factor nothing is open, as a browser sees it.</summary>
public sealed partial class HalfInTests(Server server) : IClassFixture<Server>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_opens_everything()
    {
        var (guest, codes) = await WithASecondFactor();
        using var browser = Browser();

        using var half = await Post(browser, "/sign-in", ("Email", guest.Account.Email!), ("Password", Guest.Password));

        half.Headers.Location!.ToString().Should().EndWith("/sign-in/code?returnUrl=%2F");
        half.Headers.GetValues("Set-Cookie").Should().NotContain(x => x.StartsWith("carecoord=", StringComparison.Ordinal));
        using var page = await browser.GetAsync("/settings", Ct);
        page.Headers.Location!.AbsolutePath.Should().Be("/sign-in");
        using var entered = await Post(browser, "/sign-in/code", ("Code", codes[0]));
        entered.Headers.Location!.ToString().Should().EndWith("/");
        using var open = await browser.GetAsync("/settings", Ct);
        open.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_without_the_password_opens_nothing()
    {
        var (_, codes) = await WithASecondFactor();
        using var browser = Browser();

        (await browser.GetStringAsync("/sign-in/code", Ct)).Should().Contain("Sign in with your password").And.NotContain("name=\"Code\"");
        using var tried = await browser.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("_handler", "code"), new("Code", codes[0])]), Ct);

        tried.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_link_that_sets_a_password_does_not_go_round_the_second_factor()
    {
        var (guest, _) = await WithASecondFactor();
        var administrator = (await server.Application.Services.GetRequiredService<Memberships>().Of(UserId.Of(guest.Account.Id), Ct)).Single().Session;
        var token = (await server.Application.Services.GetRequiredService<Invitations>().NewLink(administrator, administrator.Staff!.Value, Ct)).Value;
        using var browser = Browser();

        using var set = await Post(browser, $"/invitation?token={token}", ("Password", "another horse battery"));

        set.Headers.Location!.AbsolutePath.Should().Be("/sign-in/code");
        set.Headers.GetValues("Set-Cookie").Should().NotContain(x => x.StartsWith("carecoord=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_half_in_begins_anew_when_the_account_changes_meanwhile()
    {
        var (guest, codes) = await WithASecondFactor();
        using var browser = Browser();
        using var half = await Post(browser, "/sign-in", ("Email", guest.Account.Email!), ("Password", Guest.Password));
        var session = (await server.Application.Services.GetRequiredService<Memberships>().Of(UserId.Of(guest.Account.Id), Ct)).Single().Session;

        await server.Application.Services.GetRequiredService<Sessions>().EndMine(session, Ct);

        (await browser.GetStringAsync("/sign-in/code", Ct)).Should().NotContain("name=\"Code\"");
        using var tried = await browser.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("_handler", "code"), new("Code", codes[0])]), Ct);
        tried.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    private HttpClient Browser() => server.Application.CreateClient(new() { BaseAddress = new Uri("https://carecoord.example"), AllowAutoRedirect = false });

    private async Task<(Guest Guest, IReadOnlyList<string> Codes)> WithASecondFactor()
    {
        var guest = await Guest.Found(server.Application);
        await using var scope = server.Application.Services.CreateAsyncScope();
        var factors = scope.ServiceProvider.GetRequiredService<Factors>();
        var (key, _) = await factors.Begin(UserId.Of(guest.Account.Id), Guest.Password, Ct);
        var (codes, refused) = await factors.Confirm(UserId.Of(guest.Account.Id), TimeCode.Of(key!, TimeCode.StepOf(TimeProvider.System.GetUtcNow())), Ct);
        refused.Should().BeNull();
        return (guest, codes);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        var form = await browser.GetStringAsync(path, Ct);
        return await browser.PostAsync(path, new FormUrlEncodedContent(
        [
            new("_handler", Field(form, "_handler")), new("__RequestVerificationToken", Field(form, "__RequestVerificationToken")), .. fields.Select(x => new KeyValuePair<string, string>(x.Name, x.Value)),
        ]), Ct);
    }

    private static string Field(string form, string name) => Hidden().Matches(form).First(x => x.Groups["name"].Value == name).Groups["value"].Value;

    [GeneratedRegex("name=\"(?<name>[A-Za-z_]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
