using CareCoord.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Proposals;

/// <summary>One thing that a rule looked at, in words.</summary>
internal static class InputWords
{
    /// <summary>As a line: the day, what it is, and its value.</summary>
    public static string Of(Input input, ContentLibrary content) =>
        $"{(input.On is { } day ? Words.ShortDay(day) + " " : "")}{What(input.What, content)}: {Readable(input.Value)}";

    private static string What(string what, ContentLibrary content) =>
        content.Vocabularies["observations"].Find(what)?.Word ?? content.Forms.Find(what)?.Header.Title ?? Readable(what.Replace('.', ' '));

    /// <summary>Codes are words joined by hyphens; a minus before a number stays.</summary>
    private static string Readable(string value) =>
        value.Length > 1 && char.IsLetter(value[0]) ? value.Replace('-', ' ') : value;
}
