namespace CareCoord.Domain.Forms;

/// <summary>Why an answer cannot be taken.</summary>
/// <param name="Item">Id of the item; within rows, <c>rows/2/item</c>.</param>
/// <param name="Rule">The rule it breaks, as content writes it: <c>required</c>, <c>0..10</c>, <c>at-least 1</c>.</param>
/// <param name="Words">What to show beside the field.</param>
public sealed record Refusal(string Item, string Rule, string Words);
