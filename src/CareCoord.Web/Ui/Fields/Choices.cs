namespace CareCoord.Web.Ui.Fields;

/// <summary>Choices from an enumeration. Their type allows null, for "not chosen yet" must not look like the first of them.</summary>
public static class Choices
{
    /// <summary>All members in their order.</summary>
    public static IReadOnlyList<Choice<T?>> Of<T>(Func<T, string> words)
        where T : struct, Enum => Of(words, Enum.GetValues<T>());

    /// <summary>Some members, in the order given.</summary>
    public static IReadOnlyList<Choice<T?>> Of<T>(Func<T, string> words, params IEnumerable<T> some)
        where T : struct, Enum => [.. some.Select(value => new Choice<T?>(value, words(value)))];
}
