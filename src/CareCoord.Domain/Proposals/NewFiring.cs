using System.Collections.Immutable;
using System.Globalization;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>A rule whose condition has come to be met, with everything that follows.</summary>
/// <param name="Rule">The rule and its version.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Intervention">The intervention it is about; null when it is about the person.</param>
/// <param name="Occurrence">Which firing of this rule for this subject it is, from 1.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Inputs">The inputs it saw.</param>
/// <param name="Band">The strict band of attention; null where it shows only where it belongs.</param>
/// <param name="Holds">The holds that now stand.</param>
/// <param name="Flags">The flags that are now open.</param>
/// <param name="FollowUps">The follow-ups that are now owed.</param>
/// <param name="Proposals">The proposals that now wait.</param>
public sealed record NewFiring(
    ContentRef Rule,
    string Title,
    InterventionId? Intervention,
    int Occurrence,
    string Because,
    ImmutableArray<Input> Inputs,
    int? Band,
    ImmutableArray<HoldEffect> Holds,
    ImmutableArray<OpenEffect> Flags,
    ImmutableArray<CreateEffect> FollowUps,
    ImmutableArray<NewProposal> Proposals)
{
    /// <summary>What tells this firing's follow-ups from those of another: the subject and which firing it is.</summary>
    public string OccurrenceKey => KeyOf(Intervention, Occurrence);

    internal static string KeyOf(InterventionId? intervention, int occurrence) => intervention is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{id.Value:D}:{occurrence}")
        : occurrence.ToString(CultureInfo.InvariantCulture);
}
