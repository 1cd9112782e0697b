using System.Reflection;
using CareCoord.Data;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Every form of the pages that need no circuit: sign-in, the second factor, invitations, the first administrator, security. Each field is posted with what is bad.</summary>
public sealed class PostedFormsTests(TestCluster cluster, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly (string Name, string Typed)[] Bad =
    [
        ("nothing", ""), ("spaces", "   "), ("very long", new string('x', 40_001)), ("NUL", "a\0b"), ("escape", "a\u001b[31mb"), ("right-to-left override", "Ana \u202Eetraud"),
        ("right-to-left mark", "Ana\u200F"), ("no character", "a\uFFFFb"), ("a script", "<script>alert(1)</script>"), ("a face", "\U0001F642"),
    ];

    private WebApplicationFactory<Program> _server = null!;

    public async ValueTask InitializeAsync() => _server = await Server.InProduction(cluster, ("RequestLimits:AtTheDoor", "100000"), ("RequestLimits:PerAddress", "100000"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_posted_form_says_what_is_wrong_and_keeps_what_was_typed()
    {
        var link = await FirstLink();
        var wrong = new List<string>();
        await using (await TakenBack.Begin(_server.Services.GetRequiredService<DatabaseLogins>(), TakenBack.DiskFull))
        {
            // Nothing is founded, so that the link holds for the next try.
            wrong.AddRange(await TryAll(Browser(), () => Task.FromResult($"/first-administrator?token={link}")));
        }

        var guest = await Guest.Found(_server);
        wrong.AddRange(await TryAll(Browser(), () => Task.FromResult("/sign-in")));
        wrong.AddRange(await TryAll(Browser(), async () => $"/invitation?token={await Invited(guest)}"));
        wrong.AddRange(await TryAll(await guest.SignIn(), () => Task.FromResult("/security")));

        Addresses().Should().BeEquivalentTo(["/first-administrator", "/invitation", "/security", "/sign-in", "/sign-in/code", "/error"], "a new page belongs into this test");
        string.Join('\n', wrong).Should().BeEmpty();
    }

    private static IEnumerable<string> Addresses() => typeof(UseCases).Assembly.GetTypes()
        .Where(x => x.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null)
        .Select(x => x.GetCustomAttribute<RouteAttribute>()?.Template).OfType<string>();

    private async Task<IReadOnlyList<string>> TryAll(HttpClient browser, Func<Task<string>> addresses)
    {
        var wrong = new List<string>();
        var address = await addresses();
        var fields = (await PostedForm.Of(browser, address)).Fields;
        foreach (var field in fields)
        {
            foreach (var (name, typed) in Bad)
            {
                var form = await PostedForm.Of(browser, await addresses());
                wrong.AddRange(await form.Try(field, typed) is { } happened ? [$"{address.Split('?')[0]} {field}, {name}: {happened}"] : Array.Empty<string>());
            }
        }

        output.WriteLine($"{address.Split('?')[0]}: {string.Join(", ", fields)}, {fields.Count * Bad.Length} tries");
        browser.Dispose();
        return wrong;
    }

    private HttpClient Browser() => _server.CreateClient(new() { BaseAddress = new Uri("https://carecoord.example"), AllowAutoRedirect = false });

    /// <summary>A link of our own; the one that the program prints when it has started would end ours, so that one is waited for.</summary>
    private async Task<string> FirstLink()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var printed = scope.ServiceProvider.GetRequiredService<IdentityDb>().Invitations;
        while (!await printed.AnyAsync())
        {
            await Task.Delay(50);
        }

        var said = new List<string>();
        await _server.Services.GetRequiredService<FirstAdministrator>().OfferLink("", said.Add, CancellationToken.None);
        return said.Single().Split("?token=")[1];
    }

    private async Task<string> Invited(Guest guest)
    {
        var useCases = _server.Services.GetRequiredService<UseCases>();
        var memberships = await _server.Services.GetRequiredService<Memberships>().Of(UserId.Of(guest.Account.Id), CancellationToken.None);
        var settings = (await useCases.Ask(memberships.Single().Session, new SettingsQuery.Request())).Value;
        var who = new AddStaff.Command(Guid.CreateVersion7(), default, "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, [.. settings.Teams.Select(x => x.Id)]);
        return (await _server.Services.GetRequiredService<Invitations>().Invite(memberships.Single().Session, $"{Guid.CreateVersion7():N}@river.example", who, CancellationToken.None)).Value;
    }
}
