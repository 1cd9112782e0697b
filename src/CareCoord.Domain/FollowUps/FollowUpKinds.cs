namespace CareCoord.Domain.FollowUps;

/// <summary>What the kinds of follow-up have in common.</summary>
public static class FollowUpKinds
{
    /// <summary>A contact that may merge with others, and that any contact of its discipline answers.</summary>
    public static bool IsContact(this FollowUpKind kind) =>
        kind is FollowUpKind.Contact or FollowUpKind.CheckIn or FollowUpKind.Call;

    /// <summary>A dated meeting with the person: it counts as the next contact and towards the weekly cap, can be booked, and can be missed.</summary>
    public static bool IsMeeting(this FollowUpKind kind) => kind.IsContact() || kind == FollowUpKind.Session;

    /// <summary>True when doing it means getting in touch with the person.</summary>
    public static bool ReachesPerson(this FollowUpKind kind) =>
        kind.IsMeeting() || kind is FollowUpKind.AskConsent or FollowUpKind.Repair;

    /// <summary>True for what belongs to safety: never put off, never merged, never counted against a cap.</summary>
    public static bool IsSafety(this FollowUpKind kind) => kind == FollowUpKind.SafetyCheck;
}
