using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>What a file means, as a short hash: everything but words, examples and sources. The order of keys and the layout do not matter.</summary>
internal static class MeaningHash
{
    private const int HexDigits = 16;

    public static string Of(Document document)
    {
        var words = document.Kind is ContentKind.Message or ContentKind.PlanTemplate
            ? MeaningKeys.Words.Concat(MeaningKeys.Texts).ToFrozenSet(StringComparer.Ordinal)
            : MeaningKeys.Words;
        var text = new StringBuilder();
        Write(text, document.Root with { Entries = [.. document.Root.Entries.Where(e => !MeaningKeys.Top.Contains(e.Key.Text))] }, words);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..HexDigits];
    }

    private static void Write(StringBuilder text, YamlNode node, FrozenSet<string> words)
    {
        switch (node)
        {
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries.Where(e => !words.Contains(e.Key.Text)).OrderBy(e => e.Key.Text, StringComparer.Ordinal))
                {
                    WriteText(text, entry.Key.Text);
                    Write(text, entry.Value, words);
                }

                text.Append('}');
                break;
            case YamlList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item, words);
                }

                text.Append(']');
                break;
            case YamlText scalar:
                WriteText(text, scalar.Text);
                break;
        }
    }

    /// <summary>The length before the text keeps two texts from running into each other.</summary>
    private static void WriteText(StringBuilder text, string value) => text.Append(value.Length).Append(':').Append(value);
}
