using System.Text.RegularExpressions;

namespace CareCoord.Domain.Content;

/// <summary>The <c>{variables}</c> of texts. There are no conditions and no loops.</summary>
public static partial class Placeholders
{
    /// <summary>The names that a text asks for, each once, in their order.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Name().Matches(text).Select(m => m.Groups["name"].Value).Distinct()];

    /// <summary>The text with the values in place of the names; a name without a value stays as it is.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Name().Replace(text, m => values.GetValueOrDefault(m.Groups["name"].Value) ?? m.Value);

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
