using System.Text;
using System.Text.Json;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>
/// Splits a file into resources without reading it whole: a bundle of any size is cut into its entries while it
/// streams, and never more than one entry stands in memory.
/// </summary>
internal sealed class ResourceSplitter(FileInfo file) : IDisposable
{
    /// <summary>Largest single resource, in bytes.</summary>
    public const int LargestResource = 20 * 1024 * 1024;

    private readonly Stream _stream = InputFiles.Open(file);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _line = 1;
    private bool _ended;
    private bool _begun;
    private bool _inEntries;

    /// <summary>All resources of the file.</summary>
    /// <exception cref="ImportRefusedException">It is no JSON, or a resource is too large.</exception>
    public IEnumerable<RawResource> Resources() => InputFiles.IsLines(file) ? Lines() : Document();

    public void Dispose() => _stream.Dispose();

    private IEnumerable<RawResource> Lines()
    {
        for (var line = 1; ; line++)
        {
            int length;
            while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && Fill())
            {
            }

            var found = length < 0 ? _end - _start : length;
            if (found > 0 && !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(_buffer, _start, Math.Min(found, 80))))
            {
                Check(found, line);
                yield return new RawResource(file.Name, line, 0, "", _buffer.AsMemory(_start, found).ToArray());
            }

            if (length < 0)
            {
                yield break;
            }

            _start += length + 1;
        }
    }

    /// <summary>A bundle's entries, or the one resource that the file is.</summary>
    private IEnumerable<RawResource> Document()
    {
        var state = new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var entries = 0;
        while (NextEntry(ref state, out var line) is { } entry)
        {
            entries++;
            if (Unwrap(entry, line, entries) is { } resource)
            {
                yield return resource;
            }
        }

        if (entries == 0 && Whole() is { } single)
        {
            yield return single;
        }
    }

    /// <summary>Bytes of the next element of the top-level array <c>entry</c>, and the line on which it begins; null at the end.</summary>
    private byte[]? NextEntry(ref JsonReaderState state, out int line)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, state);
            var consumed = Step(ref reader, out var element);
            line = 0;
            if (consumed)
            {
                line = _line + NewLines(_start, (int)reader.BytesConsumed - (element?.Length ?? 0));
                _line += NewLines(_start, (int)reader.BytesConsumed);
                _start += (int)reader.BytesConsumed;
                state = reader.CurrentState;
            }

            if (element is not null || (consumed && reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject))
            {
                return element;
            }

            if (!consumed && !Fill())
            {
                return null;
            }
        }
    }

    /// <summary>Reads on until an entry is complete, or as far as whole tokens stand in the buffer; false when more is needed first.</summary>
    private bool Step(ref Utf8JsonReader reader, out byte[]? element)
    {
        element = null;
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            _inEntries = reader switch
            {
                { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } when reader.ValueTextEquals("entry"u8) => true,
                { TokenType: JsonTokenType.EndArray, CurrentDepth: 1 } => false,
                _ => _inEntries,
            };
            if (_inEntries && reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
            {
                var from = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    return false;
                }

                element = _buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from).ToArray();
            }
            else if (!_inEntries && reader is { TokenType: JsonTokenType.StartObject or JsonTokenType.StartArray, CurrentDepth: >= 1 } && !reader.TrySkip())
            {
                return false;
            }

            return true;
        }
        catch (JsonException e)
        {
            throw new ImportRefusedException($"{file.Name} is not JSON: {e.Message}", e);
        }
    }

    private int NewLines(int from, int length) => _buffer.AsSpan(from, length).Count((byte)'\n');

    private RawResource? Unwrap(byte[] entry, int line, int place)
    {
        using var document = JsonDocument.Parse(entry);
        var fullUrl = document.RootElement.TryGetProperty("fullUrl", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString()! : "";
        if (!document.RootElement.TryGetProperty("resource", out var resource))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(resource.GetRawText());
        Check(bytes.Length, line);
        return new RawResource(file.Name, line, place, fullUrl, bytes);
    }

    /// <summary>The file as one resource; a bundle without entries is none.</summary>
    private RawResource? Whole()
    {
        using var again = InputFiles.Open(file);
        using var copy = new MemoryStream();
        var part = new byte[64 * 1024];
        for (var read = again.Read(part); read > 0; read = again.Read(part))
        {
            copy.Write(part, 0, read);
            Check((int)copy.Length, 1);
        }

        var mark = copy.GetBuffer().AsSpan(0, (int)copy.Length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var bytes = copy.GetBuffer().AsMemory(mark, (int)copy.Length - mark);
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("resourceType", out var type) && type.GetString() != "Bundle"
            ? new RawResource(file.Name, 1, 0, "", bytes)
            : null;
    }

    /// <summary>Reads more behind what is there; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        if (_end == _buffer.Length)
        {
            // One entry fills the buffer. With its wrapping it may be longer than a resource, not twice as long.
            Check(_buffer.Length / 2, _line);
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        // A whole buffer at a time: what is too long for it is then read again only as often as the buffer doubles.
        var read = _stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _ended = _end + read < _buffer.Length;
        _end += read;
        SkipMark();
        return true;
    }

    /// <summary>A byte order mark, which some exports begin with, is no JSON.</summary>
    private void SkipMark()
    {
        if (!_begun && _buffer.AsSpan(_start, _end - _start).StartsWith(Encoding.UTF8.Preamble))
        {
            _start += Encoding.UTF8.Preamble.Length;
        }

        _begun = true;
    }

    private void Check(int size, int line)
    {
        if (size > LargestResource)
        {
            throw new ImportRefusedException($"on line {line} it holds a resource of more than {LargestResource / 1024 / 1024} MB. Split it, or leave it out.");
        }
    }
}
