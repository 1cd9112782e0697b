namespace CareCoord.Web.Features.Merges;

/// <summary>A table whose rows go to the record that stays.</summary>
/// <param name="Table">Its name.</param>
/// <param name="One">What one row is, in words.</param>
/// <param name="Many">What several are.</param>
internal sealed record MergedTable(string Table, string One, string Many)
{
    /// <summary>True for what belongs to something else that is told, and is told with it.</summary>
    public bool IsPart { get; init; }

    /// <summary>The key of a row <c>t</c> as text, in SQL.</summary>
    public string Key { get; init; } = "t.id::text";

    /// <summary>Which rows <c>t</c> stay where they are, in SQL: the record that stays (<c>$2</c>) has the same already.</summary>
    public string Unless { get; init; } = "false";
}
