using System.Text.RegularExpressions;

namespace CareCoord.Web.Tests.Security;

/// <summary>What each kind of answer tells the browser.</summary>
public sealed partial class SecurityHeadersTests(Server server) : IClassFixture<Server>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/invitation?token=x")]
    [InlineData("/first-administrator?token=x")]
    [InlineData("/")]
    [InlineData("/people/0198c0de-0000-7000-8000-000000000000")]
    [InlineData("/no/such/page")]
    [InlineData("/error")]
    [InlineData("/health/live")]
    [InlineData("/css/house.css")]
    public async Task Every_answer_says_whose_scripts_run_and_that_nobody_frames_it(string path)
    {
        using var answer = await Get("https://carecoord.example", path);

        Header(answer, "Content-Security-Policy").Should().Contain("script-src 'self';").And.Contain("object-src 'none'").And.Contain("base-uri 'self'")
            .And.Contain("form-action 'self'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe-eval");
        Header(answer, "Content-Security-Policy").Split(';').Single(x => x.Trim().StartsWith("script-src ", StringComparison.Ordinal)).Should().NotContain("unsafe-inline");
        Header(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Header(answer, "Referrer-Policy").Should().Be("same-origin");
        Header(answer, "Permissions-Policy").Should().Contain("camera=()").And.Contain("microphone=()").And.Contain("geolocation=()");
        Header(answer, "Strict-Transport-Security").Should().Be("max-age=31536000");
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/people/0198c0de-0000-7000-8000-000000000000")]
    [InlineData("/no/such/page")]
    [InlineData("/error")]
    [InlineData("/settings")]
    public async Task A_page_is_kept_nowhere_and_has_no_script_but_our_files(string path)
    {
        using var answer = await Get("https://carecoord.example", path);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Header(answer, "Cache-Control").Should().Be("no-store");
        html.Should().StartWith("<!DOCTYPE html>").And.Contain("<script src=");
        InlineScript().Matches(html).Should().BeEmpty();
        InlineHandler().Matches(html).Should().BeEmpty();
    }

    [Fact]
    public async Task Our_own_files_may_be_kept()
    {
        using var answer = await Get("https://carecoord.example", "/css/house.css");

        Header(answer, "Cache-Control").Should().NotBeEmpty().And.NotContain("no-store");
    }

    [Fact]
    public async Task Without_encryption_no_browser_is_told_to_come_back_encrypted()
    {
        using var answer = await Get("http://carecoord.example", "/sign-in");

        Header(answer, "Strict-Transport-Security").Should().BeEmpty();
    }

    private async Task<HttpResponseMessage> Get(string origin, string path)
    {
        using var client = await (await Guest.Found(server.Application)).SignIn(origin);
        return await client.GetAsync(path, Ct);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)[^>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"<[^>]+\son[a-z]+\s*=", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineHandler();
}
