namespace CareCoord.Content.Reading;

/// <summary>How a goal is rated, as content writes it.</summary>
internal enum GoalMeasure
{
    Activity,
}
