using CareCoord.Domain.Teams;

namespace CareCoord.Web.Ui.Charts;

/// <summary>Something that happened to the care, marked beneath the line.</summary>
public sealed record ChartEvent(DateOnly Day, string Label, Discipline Discipline);
