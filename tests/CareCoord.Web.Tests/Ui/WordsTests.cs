using CareCoord.Domain.Teams;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Tests.Ui;

public sealed class WordsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void A_day_names_its_month_so_that_nobody_can_swap_day_and_month()
    {
        Words.Day(new(2026, 3, 2)).Should().Be("02-Mar-2026");
        Words.ShortDay(new(2026, 3, 2)).Should().Be("2-Mar");
        Words.LongDay(Monday).Should().Be("Monday, 23-Nov-2026");
        Words.Moment(new DateTime(2026, 11, 23, 9, 5, 0)).Should().Be("23-Nov-2026 09:05");
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(3, "in 3 days")]
    [InlineData(-4, "4 days ago")]
    [InlineData(14, "in 14 days")]
    [InlineData(15, "08-Dec-2026")]
    [InlineData(-15, "08-Nov-2026")]
    public void A_day_nearby_is_said_as_people_say_it(int away, string words) =>
        Words.Near(Monday.AddDays(away), Monday).Should().Be(words);

    [Theory]
    [InlineData("en", "English")]
    [InlineData("pt-BR", "Portuguese (Brazil)")]
    [InlineData("Mirandese at home", "Mirandese at home")]
    [InlineData("", "")]
    public void A_language_is_said_by_its_name_and_what_is_no_tag_as_it_was_written(string tag, string words) =>
        Words.Language(tag).Should().Be(words);

    [Theory]
    [InlineData("1969-11-23", 57)]
    [InlineData("1969-11-24", 56)]
    [InlineData("2026-11-23", 0)]
    [InlineData("2000-02-29", 26)]
    public void Age_counts_completed_years(string born, int years) =>
        Words.Age(DateOnly.ParseExact(born, "yyyy-MM-dd"), Monday).Should().Be(years);

    [Theory]
    [InlineData("2027-02-28", 27)]
    [InlineData("2027-02-27", 26)]
    public void Who_was_born_on_a_leap_day_grows_older_on_the_last_of_February(string on, int years) =>
        Words.Age(new(2000, 2, 29), DateOnly.ParseExact(on, "yyyy-MM-dd")).Should().Be(years);

    [Fact]
    public void Counts_agree_with_their_nouns()
    {
        Words.Count(0, "thing", "things").Should().Be("no things");
        Words.Count(1, "thing", "things").Should().Be("1 thing");
        Words.Count(2143, "thing", "things").Should().Be("2,143 things");
    }

    [Fact]
    public void Every_discipline_has_a_name() =>
        Enum.GetValues<Discipline>().Select(Words.Discipline).Should().OnlyHaveUniqueItems();
}
