using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Criteria;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Proposals;

public sealed class MoveTests
{
    private static readonly Answers _right = Practice();
    private static readonly Answers _tooMuch = Practice(tolerance: "too-much");
    private static readonly RuleBook _book = EngineContent.Book();

    private static Facts GoodWeek() => new PracticeRecord().Planned(_right, _right, _right).Person();

    private static Facts With(Facts facts, Func<InterventionFacts, InterventionFacts> change) =>
        facts with { Interventions = [.. facts.Interventions.Select(change)] };

    [Fact]
    public void A_good_week_proposes_a_raise_by_one_step_with_what_it_saw_and_why()
    {
        var proposal = _book.Evaluate(GoodWeek(), Today).Proposed.Should().ContainSingle().Subject;

        proposal.Kind.Should().Be(ProposalKind.Raise);
        proposal.To.Should().Be(MoveTarget.OfMinutes(7));
        proposal.Source.Should().Be(new ContentRef("paced-breathing", 1));
        proposal.Say.Should().Be("From 5 to 7 minutes.");
        proposal.Because.Should().Contain("3 of the last 3 planned practices recorded");
        proposal.Inputs.Should().HaveCount(6).And.Contain(new Input("enough-done", "planned practice", "recorded", Today.AddDays(-1)));
        proposal.ConfirmedBy.Should().Equal(CareRole.Clinician, CareRole.Person);
    }

    [Fact]
    public void A_second_look_changes_nothing()
    {
        var once = GoodWeek().Carry(_book.Evaluate(GoodWeek(), Today));

        _book.Evaluate(once, Today).ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public void A_proposal_that_is_no_longer_true_is_withdrawn_with_the_inputs_that_changed()
    {
        var proposed = GoodWeek().Carry(_book.Evaluate(GoodWeek(), Today));
        var late = proposed with { Entries = proposed.Entries.Add(Entry(Today.AddDays(-1), _tooMuch) with { Intervention = proposed.Interventions[0].Id }) };

        var withdrawal = _book.Evaluate(late, Today).Withdrawn.Should().ContainSingle().Subject;

        withdrawal.Because.Should().Contain("tolerance is too much: 1");
        withdrawal.Changed.Should().ContainSingle().Which.Value.Should().Be("yes");
    }

    [Fact]
    public void What_can_no_longer_be_told_withdraws_nothing()
    {
        var proposed = GoodWeek().Carry(_book.Evaluate(GoodWeek(), Today));
        var blank = proposed with { Entries = proposed.Entries.Add(Entry(Today.AddDays(-1), Practice(tolerance: null)) with { Intervention = proposed.Interventions[0].Id }) };

        var findings = _book.Evaluate(blank, Today);

        findings.ChangesNothing.Should().BeTrue();
        findings.Still.Should().Contain(s => s.Move == MoveKind.Raise && s.Answer is Answer.CannotTell);
    }

    [Fact]
    public void At_the_cap_nothing_is_proposed_and_the_cap_is_the_reason()
    {
        var findings = _book.Evaluate(With(GoodWeek(), i => i with { DoseMinutes = 20 }), Today);

        findings.Proposed.Should().BeEmpty();
        findings.Still.Should().Contain(s => s.Answer.Because.Any(b => b.Criterion == "cap"));
    }

    [Fact]
    public void The_clinicians_own_cap_shortens_the_last_step()
    {
        var findings = _book.Evaluate(With(GoodWeek(), i => i with { CapMinutes = 6 }), Today);

        findings.Proposed.Should().ContainSingle().Which.To.Should().Be(MoveTarget.OfMinutes(6));
    }

    [Fact]
    public void Two_too_much_propose_one_step_back_and_never_below_nothing()
    {
        var twice = new PracticeRecord().Planned(_tooMuch, _tooMuch).Person();

        _book.Evaluate(twice, Today).Proposed.Should().ContainSingle().Which.To.Should().Be(MoveTarget.OfMinutes(3));
        _book.Evaluate(With(twice, i => i with { DoseMinutes = 2 }), Today).Still.Should().Contain(s => s.Answer.Because.Any(b => b.Criterion == "floor"));
    }

    [Fact]
    public void The_week_that_earned_a_decision_does_not_earn_the_next_the_day_after()
    {
        var decided = new PracticeRecord().Planned(_right, _right, _right).Decided(MoveKind.Raise, Today).Person();

        _book.Evaluate(decided, Today).Proposed.Should().BeEmpty();
    }

    [Fact]
    public void What_was_too_much_before_a_step_back_does_not_ask_for_another()
    {
        var decided = new PracticeRecord().Planned(_tooMuch, _tooMuch, _right).Decided(MoveKind.Lower, Today);

        _book.Evaluate(decided.Person(), Today).Proposed.Should().BeEmpty();
    }

    [Fact]
    public void A_dose_changed_by_hand_replaces_the_proposal()
    {
        var proposed = GoodWeek().Carry(_book.Evaluate(GoodWeek(), Today));

        var findings = _book.Evaluate(With(proposed, i => i with { DoseMinutes = 9 }), Today);

        findings.Withdrawn.Should().ContainSingle();
        findings.Proposed.Should().ContainSingle().Which.To.Should().Be(MoveTarget.OfMinutes(11));
    }

    [Fact]
    public void While_it_is_paused_nothing_is_proposed_and_what_waits_is_withdrawn()
    {
        var proposed = GoodWeek().Carry(_book.Evaluate(GoodWeek(), Today));

        var findings = _book.Evaluate(With(proposed, i => i with { Status = InterventionStatus.Paused }), Today);

        findings.Proposed.Should().BeEmpty();
        findings.Withdrawn.Should().ContainSingle().Which.Because.Should().Be("it is paused");
    }

    [Fact]
    public void When_it_has_ended_everything_it_left_is_cleared_away()
    {
        var book = EngineContent.Book(EngineContent.LightHeaded);
        var dizzy = new PracticeRecord().Planned(_right, _right, Practice(marks: ["light-headed"])).Person();
        var held = dizzy.Carry(book.Evaluate(dizzy, Today));

        var findings = book.Evaluate(held with { Interventions = [] }, Today);

        findings.Ended.Should().ContainSingle();
        findings.Lifted.Should().ContainSingle();
    }

    [Theory]
    [InlineData("first", MoveKind.Advance, "second", null)]
    [InlineData("second", MoveKind.Advance, null, "last-stage")]
    [InlineData("second", MoveKind.Back, "first", null)]
    [InlineData("first", MoveKind.Back, null, "first-stage")]
    public void Stages_are_walked_one_at_a_time(string stage, MoveKind move, string? to, string? obstacle)
    {
        var step = MoveStep.Of(move, EngineContent.Breathing, new PracticeRecord().Intervention() with { Stage = stage });

        step.To?.Stage.Should().Be(to);
        step.Obstacle?.Criterion.Should().Be(obstacle);
        (step.To is null).Should().Be(to is null);
    }
}
