using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>A card's part in <em>Before you talk</em>.</summary>
/// <param name="Order">Its place among the cards, from 1.</param>
/// <param name="Items">Ids of the items that colleagues see.</param>
/// <param name="FrontDesk">Ids of those that the front desk sees.</param>
public sealed record CardStrip(int Order, ImmutableArray<string> Items, ImmutableArray<string> FrontDesk);
