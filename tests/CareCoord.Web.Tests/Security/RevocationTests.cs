using System.Net;
using CareCoord.Domain.Teams;
using CareCoord.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Security;

/// <summary>A cookie that was revoked opens nothing any more.</summary>
public sealed class RevocationTests(Server server) : IClassFixture<Server>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_signed_out_everywhere_is_sent_to_the_sign_in_page_and_their_cookie_is_taken()
    {
        var guest = await Guest.Found(server.Application);
        using var mine = await guest.SignIn();
        using var left = await guest.SignIn();
        (await Get(left, "/settings")).StatusCode.Should().Be(HttpStatusCode.OK);

        var session = (await server.Application.Services.GetRequiredService<Memberships>().Of(UserId.Of(guest.Account.Id), Ct)).Single().Session;
        await server.Application.Services.GetRequiredService<Sessions>().EndMine(session, Ct);

        var answer = await Get(left, "/settings");
        (answer.StatusCode, answer.Headers.Location!.AbsolutePath).Should().Be((HttpStatusCode.Redirect, "/sign-in"));
        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle(x => x.StartsWith("carecoord=;", StringComparison.Ordinal));
        (await Get(left, "/css/house.css")).StatusCode.Should().Be(HttpStatusCode.OK);
        using var again = await guest.SignIn();
        (await Get(again, "/settings")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) => browser.GetAsync(path, Ct);
}
