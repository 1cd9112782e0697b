namespace CareCoord.Web.Ui.Charts;

/// <summary>One day on a chart.</summary>
/// <param name="Day">When.</param>
/// <param name="Value">What was found; null when it was due and missed.</param>
/// <param name="Note">A few words for the table beneath.</param>
public sealed record ChartPoint(DateOnly Day, double? Value, string? Note = null);
