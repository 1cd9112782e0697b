namespace CareCoord.Domain.Interventions;

/// <summary>What kinds of move mean.</summary>
public static class MoveKinds
{
    /// <summary>True for the moves that ask more of the person: a hold stops them, and silence never earns one.</summary>
    public static bool GoesUp(this MoveKind move) => move is MoveKind.Raise or MoveKind.Advance or MoveKind.Start;
}
