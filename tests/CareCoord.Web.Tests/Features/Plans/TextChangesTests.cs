using CareCoord.Web.Features.Plans;
using CsCheck;

namespace CareCoord.Web.Tests.Features.Plans;

public sealed class TextChangesTests
{
    [Fact]
    public void An_added_sentence_is_one_run() =>
        TextChanges.Between("My gut went on guard.", "My gut went on guard. The guard can learn.").Should().Equal(
            new TextChanges.Run(Change.None, "My gut went on guard."),
            new TextChanges.Run(Change.Added, " The guard can learn."));

    [Fact]
    public void A_phrase_in_place_of_another_is_read_as_a_phrase() =>
        TextChanges.Between("Ring if it gets worse.", "Come whether it is good or bad.").Should().Contain(x => x.Change == Change.Removed && x.Text.StartsWith("Ring if"));

    [Fact]
    public void The_same_text_has_no_changes() =>
        TextChanges.Between("Five minutes,\ntwice a day.", "Five minutes,\ntwice a day.").Should().Equal(new TextChanges.Run(Change.None, "Five minutes,\ntwice a day."));

    [Fact]
    public void Nothing_is_lost_and_nothing_invented_between_any_two_texts()
    {
        string[] pieces = ["breathe", "walk", " ", "  ", "\n", ".", ", ", "rest", "é"];
        var text = Gen.Int[0, pieces.Length - 1].Select(x => pieces[x]).Array[0, 25].Select(x => string.Concat(x));

        Gen.Select(text, text).Sample((before, now) =>
        {
            var runs = TextChanges.Between(before, now);
            string Without(Change change) => string.Concat(runs.Where(x => x.Change != change).Select(x => x.Text));
            return Without(Change.Removed) == now && Without(Change.Added) == before;
        });
    }
}
