using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks.Circuits;

/// <summary>
/// One open page, without a browser: its HTML is read, its circuit begun, everything rendered is acknowledged, and scripts that are called do nothing.
/// Hundreds of them take a machine less than one browser does.
/// </summary>
public sealed partial class Circuit : IAsyncDisposable
{
    private const string Interop = "Blazor._internal.attachWebRendererInterop";
    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsCall>> _called = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _asked = new(StringComparer.Ordinal);
    private readonly Page _page = new();
    private WebSocket? _socket;
    private long _objects;
    private long _asking;

    private Circuit(Uri address, CookieContainer cookies)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), x =>
        {
            (x.SkipNegotiation, x.Transports, x.Cookies) = (true, HttpTransportType.WebSockets, cookies);
            x.WebSocketFactory = async (context, ct) =>
            {
                var socket = new ClientWebSocket { Options = { Cookies = cookies } };
                _socket = socket;
                await socket.ConnectAsync(context.Uri, ct);
                return socket;
            };
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        builder.Services.Configure<HubConnectionOptions>(_ => { });
        _hub = builder.Build();
        _hub.ServerTimeout = TimeSpan.FromMinutes(2);
        _hub.On<long, byte[]>("JS.RenderBatch", Rendered);
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", Called);
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", Answered);
        _hub.On<long, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<int>("JS.EndUpdateRootComponents", _ => { });
        _hub.On<string>("JS.Error", error => Failed ??= error);
        _hub.Closed += _ =>
        {
            Ended.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Done when the connection is gone, by whomever.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the server complained of; null while all is well.</summary>
    public string? Failed { get; private set; }

    /// <summary>Bytes that were rendered, each batch compressed as a browser asks for.</summary>
    public long Bytes => _page.Bytes;

    /// <summary>Begins the circuit of a page that was read.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="html">The page.</param>
    /// <param name="cookies">The browser's.</param>
    public static async Task<Circuit> Begin(Uri address, string html, CookieContainer cookies)
    {
        var circuit = new Circuit(address, cookies);
        await circuit._hub.StartAsync();
        var origin = new Uri(address, "/").ToString();
        if (await circuit._hub.InvokeAsync<string?>("StartCircuit", origin, address.ToString(), "[]", State().Match(html).Groups["state"].Value) is null)
        {
            throw new InvalidOperationException($"No circuit began at {address}.");
        }

        var operations = Markers().Matches(html).Select((x, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{x.Groups["marker"].Value}}}""");
        await circuit._hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", "");
        return circuit;
    }

    /// <summary>Until words stand on the page.</summary>
    public Task Says(string words) => Patiently(_page.Says(words), words);

    /// <summary>Forgets what was said, so that it can be waited for again.</summary>
    public void Forget() => _page.Forget();

    /// <summary>Presses what bears these words.</summary>
    public async Task Press(string words) => await Send(await Patiently(_page.Handler("onclick", words), words), "click", """{"type":"click","detail":1}""");

    /// <summary>Presses, and waits for what is rendered thereupon.</summary>
    public async Task PressAndSee(string words)
    {
        var handler = await Patiently(_page.Handler("onclick", words), words);
        var seen = _page.After(1);
        await Send(handler, "click", """{"type":"click","detail":1}""");
        await Patiently(seen, words);
    }

    /// <summary>Follows a link within the program, and waits for what is rendered thereupon.</summary>
    public async Task GoTo(Uri address, int batches = 1)
    {
        var seen = _page.After(batches);
        await _hub.SendAsync("OnLocationChanged", address.ToString(), null, true);
        await Patiently(seen, address.AbsolutePath);
    }

    /// <summary>Until a script's function is called; gives the first call.</summary>
    public Task<JsCall> Script(string function) => Patiently(Call(function).Task, function);

    /// <summary>What a script does: calls a method of an object that was handed to it, and waits for the answer.</summary>
    public async Task<JsonElement> Invoke(long target, string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref _asking).ToString(CultureInfo.InvariantCulture);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _hub.SendAsync("BeginInvokeDotNetFromJS", id, null, method, target, JsonSerializer.Serialize(arguments));
        return await Patiently(answer.Task, method);
    }

    /// <summary>As when the network goes: no word to the server.</summary>
    public void Cut() => _socket!.Abort();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [GeneratedRegex("<!--Blazor:(?<marker>\\{\"type\":\"server\".*?\\})-->", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex State();

    private async Task Send(ulong handler, string kind, string detail)
    {
        var target = (await Script(Interop)).ObjectAt(1);
        var id = Interlocked.Increment(ref _asking).ToString(CultureInfo.InvariantCulture);
        await _hub.SendAsync(
            "BeginInvokeDotNetFromJS", id, null, "DispatchEventAsync", target,
            $$"""[{"eventHandlerId":{{handler}},"eventName":"{{kind}}","eventFieldInfo":null},{{detail}}]""");
    }

    private async Task Rendered(long number, byte[] batch)
    {
        _page.Take(batch);
        await _hub.SendAsync("OnRenderCompleted", number, null);
    }

    private async Task Called(long handle, string name, string arguments, int result, long target, int kind)
    {
        _ = (target, kind);
        Call(name).TrySetResult(new JsCall(name, JsonSerializer.Deserialize<JsonElement>(arguments is { Length: > 0 } ? arguments : "[]")));
        if (handle != 0)
        {
            var answer = result == 1 ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref _objects)}}}""" : "null";
            await _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{answer}]");
        }
    }

    private void Answered(string id, bool succeeded, string answer)
    {
        if (_asked.TryRemove(id, out var waiting))
        {
            _ = succeeded ? waiting.TrySetResult(JsonSerializer.Deserialize<JsonElement>(answer)) : waiting.TrySetException(new InvalidOperationException(answer));
        }
    }

    private TaskCompletionSource<JsCall> Call(string name) => _called.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task Patiently(Task task, string what)
    {
        var patience = Task.Delay(TimeSpan.FromSeconds(60));
        if (await Task.WhenAny(task, Ended.Task, patience) != task && !task.IsCompleted)
        {
            throw new InvalidOperationException($"'{what}' did not come: {Failed ?? (patience.IsCompleted ? "a minute is over" : "the connection is gone")}");
        }

        await task;
    }

    private async Task<T> Patiently<T>(Task<T> task, string what)
    {
        await Patiently((Task)task, what);
        return await task;
    }
}
