using System.Net;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

/// <summary>How many requests of one address are answered in a minute.</summary>
public sealed class LimitingTests(TestCluster cluster)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_tries_passwords_too_fast_is_told_to_wait_and_may_still_look_at_the_form()
    {
        await using var server = await Server.InProduction(cluster, ("RequestLimits:AtTheDoor", "3"));
        using var client = server.CreateClient();

        for (var tried = 0; tried < 3; tried++)
        {
            using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Password", "guess")]), Ct);
            answer.StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests);
        }

        using var refused = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Password", "guess")]), Ct);
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync(Ct)).Should().Contain("Wait a minute, then try again.");
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        refused.Headers.GetValues("Content-Security-Policy").Should().ContainSingle();
        using var form = await client.GetAsync("/sign-in", Ct);
        form.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Codes_are_counted_at_the_same_door_as_passwords()
    {
        await using var server = await Server.InProduction(cluster, ("RequestLimits:AtTheDoor", "2"));
        using var client = server.CreateClient();
        using var password = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Password", "guess")]), Ct);
        using var code = await client.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("Code", "000000")]), Ct);

        using var refused = await client.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("Code", "000001")]), Ct);

        (code.StatusCode, refused.StatusCode).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData("/invitation?token=")]
    [InlineData("/first-administrator?token=")]
    public async Task Nobody_guesses_a_link(string link)
    {
        await using var server = await Server.InProduction(cluster, ("RequestLimits:AtTheDoor", "2"));
        using var client = server.CreateClient();

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 3; guess++)
        {
            using var answer = await client.GetAsync($"{link}{guess}", Ct);
            answers.Add(answer.StatusCode);
        }

        answers.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task One_account_has_only_so_many_answers_whatever_others_behind_its_address_ask()
    {
        await using var server = await Server.InProduction(cluster, ("RequestLimits:PerUser", "2"));
        var (guest, other) = (await Guest.Found(server), await Guest.Found(server));
        using var mine = await guest.SignIn();
        using var theirs = await other.SignIn();

        var answers = new List<HttpStatusCode>();
        for (var asked = 0; asked < 3; asked++)
        {
            using var answer = await mine.GetAsync("/", Ct);
            answers.Add(answer.StatusCode);
        }

        answers.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests);
        using var another = await theirs.GetAsync("/", Ct);
        another.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_address_has_only_so_many_answers_of_any_kind()
    {
        await using var server = await Server.InProduction(cluster, ("RequestLimits:PerAddress", "2"));
        using var client = server.CreateClient();
        using var first = await client.GetAsync("/sign-in", Ct);
        using var second = await client.GetAsync("/health/live", Ct);

        using var third = await client.GetAsync("/sign-in", Ct);

        (first.StatusCode, second.StatusCode, third.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
    }
}
