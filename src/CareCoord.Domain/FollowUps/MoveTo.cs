using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.FollowUps;

/// <summary>Where a follow-up is moved to.</summary>
/// <param name="Id">Id of the follow-up that takes its place.</param>
/// <param name="OpensOn">First day on which doing it counts.</param>
/// <param name="DueOn">The day by which it is owed, today or later.</param>
/// <param name="PersonKnows">True when the person agreed to, or was told of, the change.</param>
/// <param name="NewReasonId">Gives an id for each reason that is carried over.</param>
/// <param name="Contact">The contact at which it was agreed, if it was recorded as one.</param>
public sealed record MoveTo(FollowUpId Id, DateOnly OpensOn, DateOnly DueOn, bool PersonKnows, Func<FollowUpReasonId> NewReasonId, ContactId? Contact = null);
