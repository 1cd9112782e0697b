namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What may be owed for a person, by where they are in care.</summary>
public static class CareStates
{
    /// <summary>
    /// True when something of this kind may be owed. For the dead, and for those who left, only a decision; while care rests or the person
    /// refuses contact, nothing that reaches them. What is about safety is asked elsewhere.
    /// </summary>
    /// <param name="state">Where the person is in care.</param>
    /// <param name="kind">What is to be owed.</param>
    public static bool Allows(this CareState state, FollowUpKind kind) => state switch
    {
        CareState.Dead or CareState.Left => kind == FollowUpKind.Decision,
        CareState.Paused or CareState.Refusing => !kind.ReachesPerson(),
        _ => true,
    };
}
