using System.Globalization;
using System.Text;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Contacts;

/// <summary>Builds text of labelled lines; a line without content is left out.</summary>
internal sealed class PlainText(string zone)
{
    private readonly StringBuilder _text = new();

    public PlainText Line(string title)
    {
        _text.Append(title).Append('\n');
        return this;
    }

    public PlainText Line(string label, string content) => content.Length == 0 ? this : Line($"{label}: {content}");

    public PlainText Line(string label, DateOnly? day, string more = "") => day is { } on ? Line(label, Day(on) + more) : this;

    public PlainText Line(string label, DateTimeOffset? at, string more = "")
    {
        if (at is not { } instant)
        {
            return this;
        }

        var local = WallClock.LocalOf(instant, zone);
        return Line(label, $"{Day(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)} ({zone}){more}");
    }

    public PlainText Paragraph(string label, string content) => content.Length == 0 ? this : Line($"{label}:\n{content}");

    public override string ToString() => _text.ToString();

    private static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
