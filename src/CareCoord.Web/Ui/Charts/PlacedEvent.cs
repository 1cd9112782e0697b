namespace CareCoord.Web.Ui.Charts;

/// <summary>An event, the row of labels it stands in, and the side its label is written to.</summary>
internal sealed record PlacedEvent(ChartEvent Event, double X, int Row, bool LabelToTheLeft);
