using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Messages;

namespace CareCoord.Content;

/// <summary>The tables, each as the record that code reads.</summary>
/// <param name="Planner">How often we are in touch, by phase, and the planner's other numbers.</param>
/// <param name="Attention">From when something matters.</param>
/// <param name="Everyday">Numbers of everyday work.</param>
/// <param name="Messages">When messages leave by themselves.</param>
/// <param name="Capacity">How long contacts take, and how far they may be spread.</param>
public sealed record ContentTables(PlannerRules Planner, AttentionRules Attention, EverydayNumbers Everyday, MessageRules Messages, CapacityRules Capacity);
