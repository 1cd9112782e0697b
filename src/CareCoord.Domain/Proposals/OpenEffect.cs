using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Proposals;

/// <summary>Opens a flag, which only a person may close.</summary>
/// <param name="Flag">Which flag.</param>
/// <param name="Within">By when somebody must have acted, in calendar units; <c>0 d</c> is the same day.</param>
/// <param name="Say">What to tell whoever sees it.</param>
public sealed record OpenEffect(OpenThing Flag, Quantity Within, string Say) : Effect;
