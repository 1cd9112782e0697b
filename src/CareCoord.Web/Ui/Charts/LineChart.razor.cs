using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Charts;

/// <summary>The house chart. Rendered on the server as plain SVG: it prints, needs no script and reads as text.</summary>
public sealed partial class LineChart
{
    private const double FullWidth = 100;
    private const double NearAnEnd = 8;

    private ChartLayout layout = new(default, default, 0, 1);
    private IReadOnlyList<ChartPoint> measured = [];
    private IReadOnlyList<PlacedEvent> events = [];

    /// <summary>What is measured, as the person would say it.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>In the order of their days.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ChartPoint> Points { get; set; }

    /// <summary>The first day shown; with <see cref="To"/> a fixed range, not stretched to the data.</summary>
    [Parameter, EditorRequired] public required DateOnly From { get; set; }

    [Parameter, EditorRequired] public required DateOnly To { get; set; }

    /// <summary>The instrument's own range, whatever was found.</summary>
    [Parameter] public double Lowest { get; set; }

    [Parameter] public double Highest { get; set; } = 10;

    /// <summary>Such as "of 10" or "min".</summary>
    [Parameter] public string Unit { get; set; } = "of 10";

    [Parameter] public ChartBand? Band { get; set; }

    [Parameter] public IReadOnlyList<ChartEvent> Events { get; set; } = [];

    [Parameter] public string? Caption { get; set; }

    private IEnumerable<double> Marks =>
        new[] { Lowest, Lowest < 0 && Highest > 0 ? 0 : null, Band?.From, Band?.To, Highest }.OfType<double>().Distinct();

    private string Summary => measured.Count == 0
        ? $"{Name}: nothing was recorded from {Words.Day(From)} to {Words.Day(To)}."
        : $"{Name}, {Number(Lowest)} to {Number(Highest)} {Unit}: {Ends}. The table beneath has every value.";

    private string Ends => measured.Count == 1
        ? $"{Number(measured[0].Value!.Value)} on {Words.Day(measured[0].Day)}"
        : $"from {Number(measured[0].Value!.Value)} on {Words.Day(measured[0].Day)} to {Number(measured[^1].Value!.Value)} on {Words.Day(measured[^1].Day)}";

    /// <summary>One class for each number of label rows: a height in the markup would be an inline style.</summary>
    private string HeightClass => $"rows-{Math.Min(events.Count == 0 ? 0 : events.Max(e => e.Row) + 1, MostRows)}";

    private const int MostRows = 4;

    protected override void OnParametersSet()
    {
        layout = new(From, To, Lowest, Highest);
        measured = [.. Points.Where(point => point.Value is not null && point.Day >= From && point.Day <= To)];
        events = layout.Place(Events);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double value) => $"{N(value)}%";

    private static string Anchor(double x) => x < NearAnEnd ? "start" : x > FullWidth - NearAnEnd ? "end" : "middle";

    private string P(ChartPoint point) => Percent(layout.X(point.Day));

    private string Y(ChartPoint point) => N(layout.Y(point.Value!.Value));

    private string Title(ChartPoint point) =>
        string.Join(" · ", new[] { Words.Day(point.Day), point.Value is { } value ? $"{Number(value)} {Unit}" : "missed", point.Note }.OfType<string>());
}
