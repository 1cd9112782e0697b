using CareCoord.Domain.Attention;

namespace CareCoord.Domain.Tests.Attention;

public sealed class WordingTests
{
    [Theory]
    [InlineData("getting started", "Getting started")]
    [InlineData("face to face", "Face to face")]
    [InlineData("", "")]
    public void A_sentence_begins_with_a_capital(string words, string begun) => Wording.Capital(words).Should().Be(begun);
}
