using System.Text;
using CareCoord.Web.Security.SecondFactors;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security.SecondFactors;

public sealed class TimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The last six of the eight digits of RFC 6238, appendix B (SHA-1).</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_digits_are_those_of_the_standard(long seconds, string digits) =>
        TimeCode.Of(Key, TimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))).Should().Be(digits);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_half_a_minute_off_does_and_a_minute_off_does_not(int steps, bool does)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);

        TimeCode.Find(Key, TimeCode.Of(Key, TimeCode.StepOf(now) + steps), now).HasValue.Should().Be(does);
    }

    [Fact]
    public void A_key_is_typed_in_base_32()
    {
        TimeCode.InLetters(Key).Should().Be("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        new PhoneApp(TimeCode.InLetters(Key)).Shows(DateTimeOffset.FromUnixTimeSeconds(59)).Should().Be("287082");
    }
}
