namespace CareCoord.Domain.Criteria;

/// <summary>What can be open, and rules may ask about.</summary>
public enum OpenThing
{
    /// <summary>A safety flag that nobody has cleared.</summary>
    SafetyFlag,

    /// <summary>A promise that has not been kept yet.</summary>
    Promise,
}
