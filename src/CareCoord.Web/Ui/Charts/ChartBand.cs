namespace CareCoord.Web.Ui.Charts;

/// <summary>What was agreed to aim at: a pale area, never a line.</summary>
public sealed record ChartBand(double From, double To, string Label);
