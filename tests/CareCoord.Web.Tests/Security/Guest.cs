using System.Text.RegularExpressions;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Security;

/// <summary>An administrator with an account and a care network of their own, who signs in as a browser does.</summary>
public sealed partial class Guest
{
    public const string Password = "correct horse battery";
    private readonly WebApplicationFactory<Program> server;

    private Guest(WebApplicationFactory<Program> server, Account account, OrganisationId organisation) =>
        (this.server, Account, Organisation) = (server, account, organisation);

    public Account Account { get; }

    public OrganisationId Organisation { get; }

    public static async Task<Guest> Found(WebApplicationFactory<Program> server)
    {
        var account = new Account { Id = Guid.CreateVersion7(), EmailConfirmed = true };
        account.Email = account.UserName = $"{account.Id:N}@river.example";
        await using var scope = server.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.Should().BeTrue();
        var organisation = OrganisationId.Of(Guid.CreateVersion7());
        var founding = new FoundOrganisation.Command(
            Guid.CreateVersion7(), organisation, $"River {organisation.Value.ToString()[^6..]}", "River Street", "Europe/Lisbon", "Team A", UserId.Of(account.Id), "Ada Admin");
        (await server.Services.GetRequiredService<UseCases>().Run(Session.System(organisation), founding)).Should().BeOfType<Outcome<FoundOrganisation.Founded>.Done>();
        return new Guest(server, account, organisation);
    }

    /// <summary>A browser of its own, in which they have signed in.</summary>
    public async Task<HttpClient> SignIn(string origin = "https://carecoord.example")
    {
        var browser = server.CreateClient(new() { BaseAddress = new Uri(origin), AllowAutoRedirect = false });
        var form = await browser.GetStringAsync("/sign-in");
        using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"), new("__RequestVerificationToken", Token().Match(form).Groups["value"].Value), new("Email", Account.Email), new("Password", Password),
        ]));
        answer.Headers.Location!.ToString().Should().EndWith("/");
        return browser;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
