using System.Diagnostics;
using System.Net.Http.Json;
using CareCoord.Benchmarks.Circuits;
using CareCoord.Domain.Patients;

namespace CareCoord.Faults;

/// <summary>Somebody who writes a section of a plan: a word every tenth of a second, and the page's own script, which keeps what stands there a second after the first unsaved key.</summary>
internal sealed class Typist(Browser browser, PatientId person, PlannedWard.Section section) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(100);
    private readonly List<(long At, string Text)> _typed = [];
    private Circuit? _circuit;
    private long _editor;
    private int _basedOn;
    private int _words;

    /// <summary>What stands in the field.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Done when the connection is gone.</summary>
    public Task Ended => _circuit!.Ended.Task;

    /// <summary>What stood in the field when the page was opened last.</summary>
    public string Found { get; private set; } = "";

    /// <summary>Opens the page with the section open for writing.</summary>
    public async Task Open()
    {
        await (_circuit?.DisposeAsync() ?? ValueTask.CompletedTask);
        _circuit = await browser.Open($"/people/{person.Value}/plan?write={section.Code}");
        var start = await _circuit.Script("start");
        (_editor, _basedOn) = (start.ObjectAt(2), start.Arguments[3].GetProperty("basedOn").GetInt32());
        Found = start.Arguments[6][0].GetString()!;
    }

    /// <summary>Goes on writing where the found text ends.</summary>
    /// <param name="until">Until this is done.</param>
    public async Task Type(Task until)
    {
        Text = Found;
        _typed.Clear();
        _typed.Add((Stopwatch.GetTimestamp(), Text));
        var keeping = Keep(until);
        while (!until.IsCompleted)
        {
            Text += $" {++_words}";
            _typed.Add((Stopwatch.GetTimestamp(), Text));
            await Task.WhenAny(until, Task.Delay(BetweenWords));
        }

        await keeping;
    }

    /// <summary>As when the network goes.</summary>
    public void Cut() => _circuit!.Cut();

    /// <summary>The page's last words, which the browser still delivers when it loads the page anew.</summary>
    public async Task LastWords()
    {
        using var body = JsonContent.Create(new { patient = person.Value, section = section.Id.Value, basedOn = _basedOn, text = Text, plain = "" });
        await browser.Post("/drafts", body);
    }

    /// <summary>How long before the end that was written which is not there any more; nothing when all is there.</summary>
    /// <param name="end">When the connection went.</param>
    public TimeSpan Lost(long end)
    {
        var kept = _typed.FindLastIndex(x => x.Text == Found);
        return kept switch
        {
            -1 => TimeSpan.MaxValue,
            _ when kept == _typed.Count - 1 => TimeSpan.Zero,
            _ => Stopwatch.GetElapsedTime(_typed[kept + 1].At, end),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _circuit?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Keep(Task until)
    {
        while (true)
        {
            await Task.WhenAny(until, Task.Delay(Pause));
            if (until.IsCompleted)
            {
                return;
            }

            try
            {
                await Task.WhenAny(until, _circuit!.Invoke(_editor, "Keep", Text, ""));
            }
            catch (InvalidOperationException)
            {
                // The connection is gone: the page's script says so and tries again, as long as the page stands.
            }
        }
    }
}
