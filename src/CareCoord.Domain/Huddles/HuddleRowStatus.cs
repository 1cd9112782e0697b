namespace CareCoord.Domain.Huddles;

/// <summary>How one person's turn in a huddle stands.</summary>
public enum HuddleRowStatus
{
    /// <summary>Not reached yet.</summary>
    Waiting,

    /// <summary>Ended with a decision, an owner and a date.</summary>
    Decided,

    /// <summary>Ended with no change and the day of the next review.</summary>
    NoChange,

    /// <summary>Not reached: it goes to the next huddle, at the top of its place.</summary>
    CarriedOver,

    /// <summary>Taken off the agenda before the huddle began, with a reason.</summary>
    TakenOff,
}
