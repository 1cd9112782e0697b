using CareCoord.Domain.Plans;
using CsCheck;

namespace CareCoord.Domain.Tests.Plans;

/// <summary>Who wrote which sentence, over the versions of a text.</summary>
public sealed class AuthorshipTests
{
    private static readonly string[] Pieces = ["Breathe out. ", "Walk!\n", "Rest?", "\n", "  ", "Eat well", "e.g. ", "(Sleep.) ", "é", "."];
    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(x => Pieces[x]).Array[0, 12].Select(x => string.Concat(x));
    private static readonly Gen<string[]> Versions = Text.Array[1, 6];

    [Fact]
    public void Without_a_version_there_is_no_sentence() => Authorship.Of([]).Should().BeEmpty();

    [Fact]
    public void A_sentence_stays_with_the_version_that_brought_it()
    {
        var sentences = Authorship.Of(["Breathe. Walk.", "Breathe. Rest. Walk.", "Breathe. Rest. Walk. Sleep."]);

        sentences.Should().Equal(new Sentence("Breathe. ", 0), new("Rest. ", 1), new("Walk. ", 0), new("Sleep.", 2));
    }

    [Fact]
    public void A_sentence_of_which_one_word_was_changed_is_the_later_authors() =>
        Authorship.Of(["Walk five minutes. Rest.", "Walk ten minutes. Rest."]).Select(x => x.Since).Should().Equal(1, 0);

    [Fact]
    public void A_sentence_that_came_back_counts_from_when_it_came_back() =>
        Authorship.Of(["Walk. Rest.", "Rest.", "Walk. Rest."]).Select(x => x.Since).Should().Equal(2, 0);

    [Fact]
    public void A_new_line_begins_a_sentence_without_a_full_stop() =>
        Authorship.Of(["ice pack\nquiet room", "ice pack\ndark glasses\nquiet room"]).Select(x => x.Since).Should().Equal(0, 1, 0);

    [Fact]
    public void More_changes_at_once_than_are_compared_count_as_new()
    {
        var many = string.Concat(Enumerable.Range(0, 1_100).Select(x => $"{x}.\n"));
        var others = string.Concat(Enumerable.Range(2_000, 1_100).Select(x => $"{x}.\n"));

        Authorship.Of(["First. " + many, "First. " + others]).Select(x => x.Since).Should().StartWith(0).And.HaveCount(1_101).And.Subject.Skip(1).Should().AllBeEquivalentTo(1);
    }

    [Fact]
    public void The_sentences_are_the_text_and_each_stands_in_every_version_since() => Versions.Sample(versions =>
    {
        var sentences = Authorship.Of(versions);
        return string.Concat(sentences.Select(x => x.Text)) == versions[^1]
            && sentences.All(x => x.Since >= 0 && versions[x.Since..].All(v => v.Contains(x.Text.TrimEnd(), StringComparison.Ordinal)));
    });

    [Fact]
    public void Publishing_the_same_again_makes_nobody_else_an_author() => Versions.Sample(versions =>
        Authorship.Of(versions).SequenceEqual(Authorship.Of([.. versions, versions[^1]])));

    [Fact]
    public void What_is_added_at_the_end_takes_nothing_from_anybody() => Versions.Sample(versions =>
    {
        var before = Authorship.Of(versions);
        var after = Authorship.Of([.. versions, versions[^1] + "\nAt the end."]);
        return before.Select(x => x.Since).SequenceEqual(after.Take(before.Length).Select(x => x.Since)) && after[^1].Since == versions.Length;
    });
}
