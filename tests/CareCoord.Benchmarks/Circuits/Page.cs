namespace CareCoord.Benchmarks.Circuits;

/// <summary>What has been rendered so far: the words, and what can be pressed or changed. Where it stands nobody asks here.</summary>
internal sealed class Page
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Event, string Words), ulong> _handlers = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<(Func<bool> Holds, TaskCompletionSource Done)> _waiting = [];

    /// <summary>Bytes that were rendered, each batch compressed as a browser asks for.</summary>
    public long Bytes { get; private set; }

    /// <summary>Batches that were rendered.</summary>
    public int Batches { get; private set; }

    public void Take(byte[] batch)
    {
        var frames = RenderedBatch.Read(batch);
        lock (_gate)
        {
            (Bytes, Batches) = (Bytes + Compressed.Length(batch), Batches + 1);
            for (var i = 0; i < frames.Count; i++)
            {
                if (frames[i].Value.Length > 0)
                {
                    _words.Add(frames[i].Value);
                }

                if (frames[i].Kind == FrameKind.Element)
                {
                    TakeHandlers([.. frames.Skip(i).Take(frames[i].Length)]);
                }
            }

            foreach (var one in _waiting.Where(x => x.Holds()).ToList())
            {
                _waiting.Remove(one);
                one.Done.TrySetResult();
            }
        }
    }

    /// <summary>Until so many more batches have come.</summary>
    public Task After(int batches) => Until(BatchesPast(Batches + batches));

    /// <summary>Until words stand there, or part of some.</summary>
    public Task Says(string words) => Until(() => _words.Any(x => x.Contains(words, StringComparison.Ordinal)));

    /// <summary>Until something can be pressed or changed.</summary>
    public async Task<ulong> Handler(string kind, string words)
    {
        await Until(() => _handlers.ContainsKey((kind, words)));
        lock (_gate)
        {
            return _handlers[(kind, words)];
        }
    }

    /// <summary>Forgets what was said, so that it can be waited for again.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _words.Clear();
        }
    }

    private Func<bool> BatchesPast(int wanted) => () => Batches >= wanted;

    private Task Until(Func<bool> holds)
    {
        lock (_gate)
        {
            if (holds())
            {
                return Task.CompletedTask;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((holds, done));
            return done.Task;
        }
    }

    /// <summary>By its label for screen readers, else by the words in it.</summary>
    private void TakeHandlers(IReadOnlyList<Frame> element)
    {
        var own = element.Skip(1).TakeWhile(x => x.Kind == FrameKind.Attribute).ToList();
        var label = own.Find(x => x.Name == "aria-label").Value is { Length: > 0 } said ? said : string.Concat(element.Where(x => x.Kind == FrameKind.Text).Select(x => x.Value)).Trim();
        foreach (var attribute in own.Where(x => x.Handler != 0))
        {
            _handlers[(attribute.Name, label)] = attribute.Handler;
        }
    }
}
