namespace CareCoord.Content.Reading;

/// <summary>What can be sustained over a time.</summary>
internal enum SustainedThing
{
    /// <summary>The goal that care is measured by is reached.</summary>
    TargetGoal,
}
