using CareCoord.Domain.Insights;
using CareCoord.Web.Ui.Charts;

namespace CareCoord.Web.Features.Interventions;

/// <summary>One value recorded with a practice, over time.</summary>
/// <param name="Name">What was recorded, in words.</param>
/// <param name="Unit">The unit, as it stands beside a value.</param>
/// <param name="Lowest">The least it can be.</param>
/// <param name="Highest">The most it can be.</param>
/// <param name="Caption">What a point is.</param>
/// <param name="Series">The means.</param>
/// <param name="Events">What was decided meanwhile.</param>
public sealed record PracticeChart(
    string Name, string Unit, double Lowest, double Highest, string Caption, PracticeSeries Series, IReadOnlyList<ChartEvent> Events);
