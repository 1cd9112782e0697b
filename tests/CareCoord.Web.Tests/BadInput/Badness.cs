namespace CareCoord.Web.Tests.BadInput;

/// <summary>One way in which what is typed can be bad.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">What is typed.</param>
/// <param name="MustBeRefused">True for what is never right, whatever the field; else it is kept, or refused in words.</param>
public sealed record Badness(string Name, object Value, bool MustBeRefused)
{
    private static readonly Badness[] Texts =
    [
        new("40,001 characters", new string('x', 40_001), true),
        new("nothing", "", false),
        new("spaces only", "   ", false),
        new("a tab and line ends only", "\t\r\n", false),
        new("a line end in it", "one\ntwo", false),
        new("a script", "<script>alert(1)</script>", false),
        new("an image that runs", "\"'><img src=x onerror=alert(1)>", false),
        new("a statement", "'; drop table patient; --", false),
        new("wildcards", @"%_\", false),
        new("NUL", "a\0b", true),
        new("a bell", "a\ab", true),
        new("escape", "a\u001b[31mb", true),
        new("a C1 control", "a\u009bb", true),
        new("right-to-left override", "Ana \u202Eetraud", true),
        new("isolate", "Ana \u2067Duarte", true),
        new("right-to-left mark", "Ana\u200F Duarte", false),
        new("a space of no width", "An\u200Ba", false),
        new("half a character", "a\uD800b", true),
        new("the other half", "\uDC00", true),
        new("no character", "a\uFFFFb", true),
        new("Hebrew", "\u05D9\u05E2\u05DC", false),
        new("a face", "\U0001F642", false),
        new("combining marks", "e" + new string('\u0301', 60), false),
    ];

    private static readonly Badness[] Days =
    [
        new("the first day there is", DateOnly.MinValue, true),
        new("1700", new DateOnly(1700, 1, 1), true),
        new("200 years ahead", new DateOnly(2226, 3, 2), true),
        new("the last day there is", DateOnly.MaxValue, true),
    ];

    private static readonly Badness[] Times = [new("midnight", TimeOnly.MinValue, false), new("a moment before midnight", TimeOnly.MaxValue, false)];

    private static readonly Badness[] Instants =
    [
        new("the first instant there is", DateTimeOffset.MinValue, true),
        new("1700", new DateTimeOffset(1700, 1, 1, 0, 0, 0, TimeSpan.Zero), true),
        new("200 years ahead", new DateTimeOffset(2226, 3, 2, 0, 0, 0, TimeSpan.Zero), true),
        new("the last instant there is", DateTimeOffset.MaxValue, true),
        new("on another clock", new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.FromHours(9)), false),
    ];

    private static readonly Badness[] Wholes = [new("far below", int.MinValue, true), new("-1", -1, false), new("0", 0, false), new("far above", int.MaxValue, true)];

    private static readonly Badness[] Numbers =
    [
        new("far below", decimal.MinValue, true), new("-1", -1m, false), new("a hair", 0.0000001m, false), new("far above", decimal.MaxValue, true),
    ];


    /// <summary>All that is tried for what takes this type.</summary>
    public static IReadOnlyList<Badness> For(Type type) => type switch
    {
        _ when type == typeof(string) => Texts,
        _ when type == typeof(DateOnly) => Days,
        _ when type == typeof(TimeOnly) => Times,
        _ when type == typeof(DateTimeOffset) => Instants,
        _ when type == typeof(int) => Wholes,
        _ when type == typeof(decimal) => Numbers,
        _ => [new("a choice that is not on the list", Enum.ToObject(type, 999), true)],
    };
}
