using CareCoord.Web.Features.Teams;

namespace CareCoord.Web.Tests.Features.Teams;

public sealed class HolidayLinesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("25-Dec-2026 Christmas Day", "2026-12-25", "Christmas Day")]
    [InlineData("2027-01-01;New Year", "2027-01-01", "New Year")]
    [InlineData("25 Dec 2026\tChristmas Day", "2026-12-25", "Christmas Day")]
    [InlineData("8.12.2026, Immaculate Conception", "2026-12-08", "Immaculate Conception")]
    [InlineData("1 Jan - New Year", "2027-01-01", "New Year")]
    public void A_line_is_a_day_and_a_name(string line, string on, string name) =>
        HolidayLines.Of(line, Today).Lines.Should().ContainSingle().Which.Should().Be(new HolidayLines.Line(DateOnly.Parse(on, null), name));

    [Fact]
    public void Each_line_that_is_not_understood_is_named()
    {
        var read = HolidayLines.Of("25-Dec-2026 Christmas\n\nChristmas again\n26-Dec-2026\n25 Dec 2026 Christmas", Today);

        read.Errors.Should().HaveCount(3);
        read.Errors[0].Should().StartWith("Line 3: no day at its beginning.");
        read.Errors[1].Should().StartWith("Line 4: no name after the day.");
        read.Errors[2].Should().Be("Line 5: 25-Dec-2026 stands here twice. Keep one.");
    }
}
