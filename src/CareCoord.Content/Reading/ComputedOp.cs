namespace CareCoord.Content.Reading;

/// <summary>The operations of computed items, as content writes them.</summary>
internal enum ComputedOp
{
    Difference,
}
