using CareCoord.Web.Ui;

namespace CareCoord.Web.Tests.Ui;

public sealed class DayTextTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("23-Nov-2026", "23-Nov-2026")]
    [InlineData("2-mar-2027", "02-Mar-2027")]
    [InlineData("2 march 2027", "02-Mar-2027")]
    [InlineData(" 2  Mar, 2027 ", "02-Mar-2027")]
    [InlineData("2.3.2027", "02-Mar-2027")]
    [InlineData("2027-03-02", "02-Mar-2027")]
    [InlineData("today", "23-Nov-2026")]
    [InlineData("Tomorrow", "24-Nov-2026")]
    [InlineData("yesterday", "22-Nov-2026")]
    [InlineData("+3", "26-Nov-2026")]
    [InlineData("+3d", "26-Nov-2026")]
    [InlineData("+2w", "07-Dec-2026")]
    [InlineData("fri", "27-Nov-2026")]
    [InlineData("Friday", "27-Nov-2026")]
    [InlineData("monday", "30-Nov-2026")]
    [InlineData("sunday", "29-Nov-2026")]
    public void A_day_is_read_as_people_type_it(string typed, string day) => Read(typed).Should().Be(day);

    [Theory]
    [InlineData("20 nov", "20-Nov-2026")]
    [InlineData("5 jan", "05-Jan-2027")]
    [InlineData("29 feb", "29-Feb-2028")]
    public void Without_a_year_the_nearest_one_is_meant(string typed, string day)
    {
        var today = typed == "29 feb" ? new DateOnly(2027, 12, 1) : Monday;

        (DayText.Read(typed, today) is { } read ? Words.Day(read) : null).Should().Be(day);
    }

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("30-feb-2026")]
    [InlineData("31.4.2026")]
    [InlineData("23-Nov-26")]
    [InlineData("mo")]
    [InlineData("soon")]
    [InlineData("+")]
    [InlineData("+1000")]
    [InlineData("+-3")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_be_two_days_or_none_is_not_guessed(string? typed) => Read(typed).Should().BeNull();

    private static string? Read(string? typed) => DayText.Read(typed, Monday) is { } day ? Words.Day(day) : null;
}
