using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;

namespace CareCoord.Content.Reading;

/// <summary>The cells of one row of a table, by column; <c>none</c> stands where a row has nothing.</summary>
internal sealed class RowReader(Source source, YamlNode node, ImmutableArray<string> columns)
{
    private readonly ImmutableArray<YamlNode> _cells = node is YamlList list ? list.Items : [];

    public Source Source => source;

    /// <summary>Notes when the row has other than one cell for each column.</summary>
    public bool IsWhole()
    {
        if (_cells.Length == columns.Length)
        {
            return true;
        }

        source.Error(node, $"the row has {_cells.Length} cells and the table {columns.Length} columns: {string.Join(", ", columns)}.");
        return false;
    }

    public YamlNode Cell(string column) => _cells[columns.IndexOf(column)];

    public T? Or<T>(string column, Func<YamlNode, T> read)
        where T : struct => Cell(column) is YamlText { Text: "none" } ? null : read(Cell(column));

    public Quantity? Span(string column) => Or(column, source.Days);

    public Quantity? CalendarSpan(string column) => Or(column, source.CalendarDays);

    public ImmutableArray<Quantity> Spans(string column) => Fields.Each(source, Cell(column), source.CalendarDays);
}
