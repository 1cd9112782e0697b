namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>A clock that runs as every clock does, from a moment of one's choice, and can be set forward. Timers keep their pace.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan ahead;

    public MovedClock(DateTimeOffset begins) => ahead = begins - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>Sets it forward to a moment.</summary>
    public void Goto(DateTimeOffset moment)
    {
        (moment > GetUtcNow()).Should().BeTrue("time goes one way");
        ahead = moment - System.GetUtcNow();
    }
}
