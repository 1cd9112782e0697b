namespace CareCoord.Content.Reading;

/// <summary>What <c>elapsed</c> answers while there is nothing to count from.</summary>
internal enum IfNone
{
    CannotTell,
    Met,
}
