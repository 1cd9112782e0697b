using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using CareCoord.Domain;
using CareCoord.Domain.Forms;

namespace CareCoord.Web.Execution;

/// <summary>
/// What no field takes, wherever it stands in a message: the net beneath the validators. A field of which its validator forgot
/// something is caught here, and named by where it stands, before the database would refuse it without a name.
/// </summary>
internal static class Unfit
{
    /// <summary>Said of a text that is not what it looks like.</summary>
    public const string Words = "A character came in that cannot be seen, perhaps by pasting. Type this part again.";

    private const string NoChoice = "This is none of the choices. Choose one of those offered.";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>What of a message cannot be taken.</summary>
    /// <param name="message">The command or query.</param>
    /// <param name="isTyped">True when a person sends it; what the program reads elsewhere need only be such as can be stored.</param>
    public static IEnumerable<FieldError> In(object message, bool isTyped) => In(message, "", isTyped);

    /// <summary>True when both are about a field of this name: a validator may leave out where it stands.</summary>
    public static bool IsSame(FieldError one, FieldError other) => NameOf(one.Field) == NameOf(other.Field);

    private static IEnumerable<FieldError> In(object? value, string path, bool isTyped) => value switch
    {
        null or byte[] => [],
        string text => (isTyped ? Characters.IsProse(text) : Characters.CanBeStored(text)) ? [] : [new FieldError(path, $"{LabelOf(path)}: {Words}")],
        Enum choice => Enum.IsDefined(choice.GetType(), choice) ? [] : [new FieldError(path, $"{LabelOf(path)}: {NoChoice}")],
        Answers answers => answers.SelectMany(x => In(x.Value, AnswerRules.FieldOf(path, x.Key), isTyped)),
        IDictionary pairs => pairs.Keys.Cast<object>().SelectMany(x => In(x, path, isTyped).Concat(In(pairs[x], $"{path}.{x}", isTyped))),
        IEnumerable rows => rows.Cast<object?>().SelectMany((x, i) => In(x, $"{path}[{i}]", isTyped)),
        Value answer => MembersOf(answer).SelectMany(x => In(x.GetValue(answer), path, isTyped)),
        _ => MembersOf(value).SelectMany(x => In(x.GetValue(value), path.Length == 0 ? x.Name : $"{path}.{x.Name}", isTyped)),
    };

    /// <summary>What was given to a record of ours; ids, numbers and days are fit by their type.</summary>
    private static PropertyInfo[] MembersOf(object value) => Known.GetOrAdd(value.GetType(), type => type is { IsClass: true, Namespace: { } name } && name.StartsWith("CareCoord", StringComparison.Ordinal)
        ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(x => x is { CanRead: true, CanWrite: true } && x.GetIndexParameters().Length == 0)]
        : []);

    /// <summary>The field in words, such as <c>family name</c>: a page may have no place beside it.</summary>
    private static string LabelOf(string path)
    {
        var name = NameOf(path).Split('[')[0].Replace('-', ' ');
        var words = string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return words.Length == 0 ? "What was sent" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['.', '/']) + 1)..];
}
