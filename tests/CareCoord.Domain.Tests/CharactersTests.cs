namespace CareCoord.Domain.Tests;

public sealed class CharactersTests
{
    [Theory]
    [InlineData("Sørli", true, true)]
    [InlineData("O'Neill-Brandt (née Østby)", true, true)]
    [InlineData("\u05D9\u05E2\u05DC", true, true)]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", true, true)]
    [InlineData("a face \U0001F642", true, true)]
    [InlineData("one\ntwo\tthree", false, true)]
    [InlineData("Ana\u200F Duarte", false, true)]
    [InlineData("An\u200Ba", false, true)]
    [InlineData("Ana \u202Eetraud", false, false)]
    [InlineData("Ana \u2067Duarte", false, false)]
    [InlineData("bell\a", false, false)]
    [InlineData("a\uFFFFb", false, false)]
    public void A_line_hides_nothing_and_prose_reads_as_it_is_written(string text, bool isLine, bool isProse) =>
        (Characters.IsLine(text), Characters.IsProse(text)).Should().Be((isLine, isProse));

    [Fact]
    public void Half_a_character_and_nul_cannot_be_stored()
    {
        foreach (var text in new[] { "a\0b", "a\uD800b", "a\uD800", "\uDC00", "\uDC00\uD800" })
        {
            (Characters.CanBeStored(text), Characters.IsLine(text), Characters.IsProse(text)).Should().Be((false, false, false));
        }

        Characters.CanBeStored("bell\a and \U0001F642").Should().BeTrue();
    }

    [Fact]
    public void Without_what_is_unseen_two_names_that_look_the_same_are_the_same()
    {
        Characters.WithoutUnseen("A\u200Bna\u200F").Should().Be("Ana");
        Characters.WithoutUnseen("\u0645\u06CC\u200C\u062E").Should().Be("\u0645\u06CC\u200C\u062E", "a joiner belongs to the word");
    }
}
