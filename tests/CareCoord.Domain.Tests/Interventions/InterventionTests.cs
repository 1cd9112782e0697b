using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Tests.Interventions;

public sealed class InterventionTests
{
    [Fact]
    public void It_begins_with_the_dose_and_the_cap_of_its_protocol()
    {
        var breathing = Given.PacedBreathing();

        breathing.DoseMinutes.Should().Be(5);
        breathing.CapMinutes.Should().Be(20);
        breathing.Stage.Should().BeNull();
        breathing.ProtocolRef.Should().Be(new ContentRef("paced-breathing", 1));
        breathing.Changes.Should().ContainSingle().Which.To.Should().Be("5 min");
    }

    [Fact]
    public void The_setup_gives_another_start_another_cap_and_another_stage()
    {
        var activity = Given.GradedActivity(Answers.None.With("first-quota", new NumberValue(8, Unit.Minute)).With("cap", new NumberValue(30, Unit.Minute)));
        var visits = Given.PlannedVisits(Answers.None.With("interval", new CodeValue("every-6-weeks")));

        (activity.DoseMinutes, activity.CapMinutes, activity.Stage).Should().Be((8m, 30m, "education"));
        visits.Stage.Should().Be("every-6-weeks");
        Given.PlannedVisits().Stage.Should().Be("every-4-weeks");
    }

    [Fact]
    public void It_has_as_many_times_of_day_as_the_dose_says()
    {
        var twiceTheSame = () => new Intervention(
            new InterventionId(Given.NewId()),
            Given.Patient,
            new EpisodeId(Given.NewId()),
            Given.Breathing,
            Answers.None,
            Given.Lee,
            [new TimeOnly(8, 0), new TimeOnly(8, 0)],
            Given.On(0));

        twiceTheSame.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.slots");
    }

    [Fact]
    public void A_move_of_the_dose_keeps_from_what_to_what_who_and_why()
    {
        var breathing = Given.PacedBreathing();

        breathing.Move(MoveKind.Raise, MoveTarget.OfMinutes(7), Given.Breathing, Given.On(8, "went well"));

        breathing.DoseMinutes.Should().Be(7);
        breathing.Changes[^1].Should().Match<InterventionChange>(c => c.From == "5 min" && c.To == "7 min" && c.Why == "went well" && c.By == Given.Lee && c.Move == MoveKind.Raise);
    }

    [Fact]
    public void A_move_of_the_stage_begins_the_stage_on_that_day()
    {
        var activity = Given.GradedActivity();

        activity.Move(MoveKind.Advance, MoveTarget.OfStage("activation"), Given.Activity, Given.On(10));

        (activity.Stage, activity.StageSince).Should().Be(("activation", Given.Monday.AddDays(10)));
        activity.Changes[^1].From.Should().Be("education");
    }

    [Theory]
    [InlineData(21, "intervention.cap")]
    [InlineData(0, "intervention.floor")]
    public void No_dose_goes_above_the_cap_or_below_a_minute(int minutes, string code)
    {
        var move = () => Given.PacedBreathing().Move(MoveKind.Raise, MoveTarget.OfMinutes(minutes), Given.Breathing, Given.On(8));

        move.Should().Throw<RuleViolationException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void A_stage_of_another_protocol_is_refused()
    {
        var move = () => Given.GradedActivity().Move(MoveKind.Advance, MoveTarget.OfStage("every-4-weeks"), Given.Activity, Given.On(8));

        move.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.stage");
    }

    [Fact]
    public void While_it_rests_nothing_goes_up_and_a_step_back_is_always_open()
    {
        var breathing = Given.PacedBreathing();
        breathing.Pause(Given.Monday.AddDays(20), Given.On(5));

        var raise = () => breathing.Move(MoveKind.Raise, MoveTarget.OfMinutes(7), Given.Breathing, Given.On(6));
        raise.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.paused");
        breathing.Move(MoveKind.Lower, MoveTarget.OfMinutes(3), Given.Breathing, Given.On(6));
        breathing.DoseMinutes.Should().Be(3);
    }

    [Fact]
    public void A_pause_has_an_end_and_going_on_twice_does_nothing()
    {
        var breathing = Given.PacedBreathing();
        var today = () => breathing.Pause(Given.Monday.AddDays(5), Given.On(5));
        today.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.pause-end");

        breathing.Pause(Given.Monday.AddDays(20), Given.On(5));
        breathing.Resume(Given.On(9));
        breathing.Resume(Given.On(10));

        (breathing.Status, breathing.PausedUntil).Should().Be((InterventionStatus.Running, (DateOnly?)null));
        breathing.Changes.Should().HaveCount(3);
    }

    [Fact]
    public void It_stops_for_a_reason_and_then_for_good()
    {
        var breathing = Given.PacedBreathing();
        var without = () => breathing.Stop(Given.On(5, " "));
        without.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.stop-why");

        breathing.Stop(Given.On(5, "prefers walking"));

        var after = () => breathing.Move(MoveKind.Lower, MoveTarget.OfMinutes(3), Given.Breathing, Given.On(6));
        after.Should().Throw<RuleViolationException>().Which.Code.Should().Be("intervention.stopped");
    }
}
