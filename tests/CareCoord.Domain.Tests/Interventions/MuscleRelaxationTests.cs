using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Tests.Content;

namespace CareCoord.Domain.Tests.Interventions;

public sealed class MuscleRelaxationTests
{
    private static Protocol Muscles => Shipped.Library.Protocols["progressive-muscle-relaxation"];

    private static Questions Log => Shipped.Library.Forms["muscle-log"].Questions;

    [Fact]
    public void It_goes_from_sixteen_groups_to_ones_own_word_one_stage_at_a_time_each_with_its_minutes() =>
        Muscles.Stages.Select(x => (x.Id, x.Minutes)).Should().Equal(("groups-16", 25m), ("groups-7", 15m), ("groups-4", 10m), ("release-only", 8m), ("cue-controlled", 2m));

    [Fact]
    public void A_stage_brings_its_own_minutes_and_the_way_back_brings_the_former()
    {
        var relaxation = Given.MuscleRelaxation();

        relaxation.Move(MoveKind.Advance, MoveTarget.OfStage("groups-7"), Muscles, Given.On(8));
        relaxation.DoseMinutes.Should().Be(15);

        relaxation.Move(MoveKind.Back, MoveTarget.OfStage("groups-16"), Muscles, Given.On(9));
        relaxation.DoseMinutes.Should().Be(25);
    }

    [Fact]
    public void What_is_left_out_is_read_in_words_and_leaving_out_nothing_is_an_answer()
    {
        Muscles.LeftOutWords(Answers.None.With("skip", new CodesValue(["neck", "belly"]))).Should().Be("neck and throat, belly and lower back");
        Muscles.LeftOut(Answers.None.With("skip", new CodesValue([]))).Should().BeEmpty();
        Given.Breathing.LeftOutWords(Answers.None).Should().BeNull("breathing leaves out nothing");
    }

    [Fact]
    public void What_is_left_out_is_no_option_anywhere()
    {
        var asked = Log.Without(["jaw"]);

        ((ChoiceItem)((RowsItem)asked.Find("groups")!).Items[0]).Options.Should().HaveCount(15).And.NotContain(x => x.Code == "jaw");
        asked.Check(Answers.None.With("groups", new RowsValue([Answers.None.With("group", new CodeValue("jaw"))])), Given.Monday)
            .Should().ContainSingle().Which.Item.Should().Be("groups/1/group");
    }
}
