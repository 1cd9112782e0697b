namespace CareCoord.Web.Tests.Fixtures;

/// <summary>The day stands still and waiting does not: an operation that tries again waits for real.</summary>
public sealed class StandingClock(TimeProvider day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => day.GetUtcNow();
}
