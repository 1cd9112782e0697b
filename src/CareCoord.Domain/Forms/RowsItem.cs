using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>A list of rows, each with the same items. Rows publish no observations.</summary>
public sealed record RowsItem : FormItem
{
    /// <summary>The items of each row.</summary>
    public required ImmutableArray<FormItem> Items { get; init; }

    /// <summary>How many rows there must be.</summary>
    public int AtLeast { get; init; }

    /// <summary>How many rows there may be.</summary>
    public int? AtMost { get; init; }

    /// <inheritdoc/>
    public override bool IsObserved => false;

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not RowsValue rows)
        {
            return [WrongKind("a list")];
        }

        if (rows.Rows.Length < AtLeast)
        {
            return [Refuse($"at-least {AtLeast}", $"Add at least {AtLeast}.")];
        }

        return rows.Rows.Length > AtMost
            ? [Refuse($"at-most {AtMost}", $"Keep {AtMost} at most.")]
            : rows.Rows.SelectMany((row, index) => CheckRow(row, index + 1, today));
    }

    /// <inheritdoc/>
    public override string Read(Value value) => value is RowsValue rows
        ? string.Join("\n", rows.Rows.Select(row => string.Join(" · ", Items.Where(i => row.Of(i.Id) is not null).Select(i => i.Read(row[i.Id])))))
        : base.Read(value);

    private IEnumerable<Refusal> CheckRow(Answers row, int number, DateOnly today) =>
        new Questions(Items).Check(row, today).Select(r => r with { Item = $"{Id}/{number}/{r.Item}" });
}
