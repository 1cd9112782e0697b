namespace CareCoord.Web.Ui.Charts;

/// <summary>
/// Where things stand on a chart. Across in percent of the plot, so that it fits any width without a script and its
/// letters keep their size; down in pixels.
/// </summary>
internal sealed class ChartLayout(DateOnly from, DateOnly to, double lowest, double highest)
{
    public const int PlotTop = 10;
    public const int PlotHeight = 160;
    public const int EventRowHeight = 20;

    // The narrowest plot (a 390 px phone) and the mean width of a letter at 12 px decide which labels would collide.
    private const double NarrowPlot = 280;
    private const double LetterWidth = 6.6;
    private const double LabelGap = 14;

    private const int MostTicks = 4;
    private static readonly int[] TickDays = [1, 2, 7, 14, 28, 56, 91, 182, 364];

    public static int PlotBottom => PlotTop + PlotHeight;

    /// <summary>How much of the narrowest plot a label takes, in percent.</summary>
    public static double WidthOf(string label) => 100 * (label.Length * LetterWidth + LabelGap) / NarrowPlot;

    public double X(DateOnly day) =>
        to == from ? 50 : Math.Clamp(100.0 * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber), 0, 100);

    public double Y(double value) => PlotTop + PlotHeight * (1 - (Math.Clamp(value, lowest, highest) - lowest) / (highest - lowest));

    /// <summary>Days under the axis, in whole natural steps back from the last one.</summary>
    public IEnumerable<DateOnly> Ticks()
    {
        var step = TickDays.FirstOrDefault(days => (to.DayNumber - from.DayNumber) / days < MostTicks, TickDays[^1] * 2);
        for (var day = to; day >= from; day = day.AddDays(-step))
        {
            yield return day;
        }
    }

    /// <summary>The height at which a missed day is marked: on the line between its neighbours.</summary>
    public double? MissedY(IReadOnlyList<ChartPoint> points, ChartPoint missed)
    {
        var before = points.LastOrDefault(point => point.Day <= missed.Day && point.Value is not null);
        var after = points.FirstOrDefault(point => point.Day >= missed.Day && point.Value is not null);
        if (before is null || after is null || before.Day == after.Day)
        {
            return (before ?? after)?.Value is { } only ? Y(only) : null;
        }

        var share = (double)(missed.Day.DayNumber - before.Day.DayNumber) / (after.Day.DayNumber - before.Day.DayNumber);
        return Y(before.Value!.Value + share * (after.Value!.Value - before.Value.Value));
    }

    /// <summary>Gives each label the first row in which it touches no other.</summary>
    public IReadOnlyList<PlacedEvent> Place(IEnumerable<ChartEvent> events)
    {
        var ends = new List<double>();
        var placed = new List<PlacedEvent>();
        foreach (var happened in events.Where(e => e.Day >= from && e.Day <= to).OrderBy(e => e.Day))
        {
            var x = X(happened.Day);
            var width = WidthOf(happened.Label);
            var left = x + width > 100 && x >= width;
            var begins = left ? x - width : x;
            var row = ends.FindIndex(end => end <= begins);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = begins + width;
            placed.Add(new(happened, x, row, left));
        }

        return placed;
    }
}
