using System.Collections.Immutable;
using CareCoord.Content.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareCoord.Content.Yaml;

/// <summary>
/// Reads the small part of YAML that content may use. Anchors, aliases, tags, merge keys, tabs and further documents are refused:
/// a clinician must be able to read a file aloud and know what it says.
/// </summary>
internal sealed class YamlTree
{
    private readonly Source _source;
    private readonly Parser _parser;

    private YamlTree(Source source, string text)
    {
        _source = source;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one file, or notes why it cannot be read.</summary>
    public static YamlMap? Read(Source source, string text)
    {
        if (Tab(text) is { } tab)
        {
            source.Error(tab.Line, tab.Column, "a tab stands here. Indent with blanks.");
            return null;
        }

        var tree = new YamlTree(source, text);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            source.Error((int)e.Start.Line, (int)e.Start.Column, $"this is no YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this, without a place, where a bracket that was opened is never closed.
            var last = tree._parser.Current?.End ?? Mark.Empty;
            source.Error((int)last.Line, (int)last.Column, "this is no YAML: something that was opened before this place is never closed.");
            return null;
        }
    }

    private static (int Line, int Column)? Tab(string text)
    {
        var at = text.IndexOf('\t', StringComparison.Ordinal);
        return at < 0 ? null : (text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _source.Error(0, 0, "the file is empty. Begin with its kind and id, such as 'protocol: paced-breathing'.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var node = Node();
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _source.Error((int)second.Start.Line, (int)second.Start.Column, "a second document begins here. Write one file for each.");
        }

        if (node is YamlMap map)
        {
            return map;
        }

        _source.Error(node, $"{node.Shape} stands here. Begin with the file's kind and id, such as 'protocol: paced-breathing'.");
        return null;
    }

    private YamlNode Node()
    {
        if (_parser.Accept<NodeEvent>(out var next))
        {
            RefuseCleverness(next);
        }

        return _parser.Current switch
        {
            Scalar => Text(),
            SequenceStart => List(),
            MappingStart => Map(),
            _ => Alias(),
        };
    }

    private YamlText Text()
    {
        var scalar = _parser.Consume<Scalar>();
        var text = new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);
        if (text.IsPlain && HasLeadingZero(text.Text))
        {
            _source.Error(text, $"'{text.Text}' begins with a zero. Write {text.Text.TrimStart('0')}, or put it in quotes if it is no number.");
        }

        return text;
    }

    private YamlList List()
    {
        var start = _parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return new YamlList(items.ToImmutable(), (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMap Map()
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node();
            var value = Node();
            if (key is YamlText text && IsKey(text, entries))
            {
                entries.Add(new YamlEntry(text, value));
            }
            else if (key is not YamlText)
            {
                _source.Error(key, $"{key.Shape} stands here as a key. Write a word.");
            }
        }

        return new YamlMap(entries.ToImmutable(), (int)start.Start.Line, (int)start.Start.Column);
    }

    private bool IsKey(YamlText key, ImmutableArray<YamlEntry>.Builder before)
    {
        if (key.Text == "<<")
        {
            _source.Error(key, "merge keys are not used here. Write out what it would bring.");
            return false;
        }

        if (before.FirstOrDefault(e => e.Key.Text == key.Text) is { } first)
        {
            _source.Error(key, $"'{key.Text}' stands here a second time; the first is in line {first.Key.Line}. Keep one.");
            return false;
        }

        return true;
    }

    private YamlText Alias()
    {
        var alias = _parser.Consume<AnchorAlias>();
        var node = new YamlText("", true, (int)alias.Start.Line, (int)alias.Start.Column);
        _source.Error(node, "an alias stands here. Write out what it means.");
        return node;
    }

    private void RefuseCleverness(NodeEvent next)
    {
        if (!next.Anchor.IsEmpty)
        {
            _source.Error((int)next.Start.Line, (int)next.Start.Column, $"an anchor '&{next.Anchor}' stands here. Write each thing where it belongs.");
        }

        if (!next.Tag.IsEmpty && next is not Scalar { Tag.Value: "!" })
        {
            _source.Error((int)next.Start.Line, (int)next.Start.Column, $"a tag '{next.Tag}' stands here. Leave it out.");
        }
    }

    private static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit);
}
