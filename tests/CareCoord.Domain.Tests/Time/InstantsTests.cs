using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.Time;

public sealed class InstantsTests
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(2)).AddTicks(19);

    [Fact]
    public void An_instant_is_cut_to_microseconds_in_utc()
    {
        Instant.ToMicroseconds().Should().Be(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(10));
        Instant.ToMicroseconds().Offset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Never_is_later_than_any_instant()
    {
        Instants.Earlier(Instant, null).Should().Be(Instant);
        Instants.Earlier(null, Instant).Should().Be(Instant);
        Instants.Earlier(null, null).Should().BeNull();
        Instants.Earlier(Instant, Instant.AddDays(1)).Should().Be(Instant);
        Instants.Later(Instant, Instant.AddDays(1)).Should().Be(Instant.AddDays(1));
    }
}
