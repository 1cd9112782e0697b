using CareCoord.Content;

namespace CareCoord.Domain.Tests.Content;

/// <summary>A threshold is not edited under old records: what means something else needs another version.</summary>
public sealed class MeaningsLockTests
{
    private const string Protocol = "Protocols/paced-breathing.yaml";

    [Fact]
    public void Another_threshold_under_the_same_version_is_refused()
    {
        var errors = Shipped.ErrorsOf(Shipped.With(Protocol, "at-least: 6, over: last 7 planned", "at-least: 5, over: last 7 planned"));

        errors.Should().ContainSingle().Which.Should().MatchRegex(
            @"^Protocols/paced-breathing\.yaml  paced-breathing 1 means something else than meanings\.lock says \([0-9a-f]{16}, now [0-9a-f]{16}\)\. Raise the version, or undo the change\.$");
    }

    [Theory]
    [InlineData(Protocol, "Stop whenever you want.", "You may stop whenever you want.")]
    [InlineData(Protocol, "title: Paced breathing", "title: Breathing, paced")]
    [InlineData(Protocol, "  - name: at the cap nothing is proposed", "  - name: nothing is proposed at the cap")]
    [InlineData("Forms/practice-log.yaml", "ask: \"How long?\"", "ask: \"For how long?\"")]
    [InlineData("Forms/practice-log.yaml", "word: about right", "word: just right")]
    [InlineData("Rules/light-headed.yaml", "ease the rate before the time.", "first ease the rate.")]
    [InlineData("Plans/tension-headache.yaml", "You may stop at any time.", "Stop at any time.")]
    [InlineData(Protocol, "review: { every: 4 wk }\nprogress:", "review: {every:   4 wk}   # the layout does not matter\nprogress:")]
    [InlineData("Rules/light-headed.yaml", "what: [raise], on: this", "on: this, what: [raise]")]
    public void Other_words_need_no_new_version(string path, string old, string changed) =>
        Shipped.With(path, old, changed).Should().BeOfType<ContentLoad.Loaded>();

    [Theory]
    [InlineData("Forms/practice-log.yaml", "range: 0..120", "range: 0..180")]
    [InlineData("Rules/practice-silence.yaml", "within: 3 wd", "within: 4 wd")]
    [InlineData("Rules/chore-twice.yaml", "confirmed-by: [person]", "confirmed-by: [lead]")]
    [InlineData("Vocabularies/contexts.yaml", "  - { code: lunch, word: at lunch }\n", "")]
    public void What_changes_the_meaning_needs_one(string path, string old, string changed) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().ContainSingle().Which.Should().Contain("1 means something else than meanings.lock says");

    [Fact]
    public void A_new_version_asks_for_its_line() =>
        Shipped.ErrorsOf(Shipped.With(Protocol, "version: 1", "version: 2"))
            .Should().ContainSingle().Which.Should().MatchRegex(
                @"^Protocols/paced-breathing\.yaml  paced-breathing 2 is not in meanings\.lock\. Add the line 'paced-breathing 2 [0-9a-f]{16}'\.$");

    [Theory]
    [InlineData("paced-breathing one 0123456789abcdef\n", "meanings.lock:1  'paced-breathing one 0123456789abcdef' is no line of the lock. Write id, version and hash.")]
    [InlineData("paced-breathing 1\n", "meanings.lock:1  'paced-breathing 1' is no line of the lock. Write id, version and hash.")]
    public void A_line_that_is_none_is_named(string line, string expected) =>
        Shipped.ErrorsOf(ContentLibrary.Load(Shipped.Files, line + Shipped.Meanings)).Should().Equal(expected);

    [Fact]
    public void Two_lines_for_one_version_are_refused() =>
        Shipped.ErrorsOf(ContentLibrary.Load(Shipped.Files, $"{Shipped.Meanings}paced-breathing 1 0123456789abcdef\n"))
            .Should().ContainSingle().Which.Should().EndWith("paced-breathing 1 stands here a second time. Keep the first.");
}
