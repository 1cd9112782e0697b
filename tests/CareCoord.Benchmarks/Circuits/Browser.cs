using System.Net;
using System.Text.RegularExpressions;

namespace CareCoord.Benchmarks.Circuits;

/// <summary>What somebody signs in with and opens pages in: cookies, and nothing to look at.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    /// <summary>Opens it.</summary>
    /// <param name="address">Where the program is.</param>
    public Browser(Uri address) => _http = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = _cookies,
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { { "Accept-Encoding", "br, gzip" } },
    };

    /// <summary>Signs in by the form.</summary>
    public async Task SignIn(string email, string password)
    {
        var page = await Html("/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["_handler"] = "sign-in",
            ["Email"] = email,
            ["Password"] = password,
        });
        using var answer = await _http.PostAsync(new Uri("/sign-in?returnUrl=%2Fcaseload", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("sign-in", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The sign-in was refused.");
        }
    }

    /// <summary>Opens a page and its circuit.</summary>
    public async Task<Circuit> Open(string path) => await Circuit.Begin(new Uri(_http.BaseAddress!, path), await Html(path), _cookies);

    /// <summary>Reads a page as it is sent; what comes as it is, is counted as a server before it would compress it.</summary>
    /// <returns>How many bytes its body has.</returns>
    public async Task<int> Read(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.Content.Headers.ContentEncoding.Count > 0 ? body.Length : Compressed.Length(body);
    }

    /// <summary>Posts JSON, as a page's last words.</summary>
    public async Task Post(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A page as text.</summary>
    public async Task<string> Html(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "identity");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Token();
}
