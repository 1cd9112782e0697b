namespace CareCoord.Content.Reading;

/// <summary>What <c>missed</c> can count, as content writes it.</summary>
internal enum MissedThing
{
    PracticeDay,
}
