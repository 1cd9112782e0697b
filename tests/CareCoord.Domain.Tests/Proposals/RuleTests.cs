using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Criteria;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Proposals;

public sealed class RuleTests
{
    private static readonly Answers _quiet = Practice(marks: []);
    private static readonly Answers _dizzy = Practice(marks: ["light-headed"]);
    private static readonly RuleBook _book = EngineContent.Book(EngineContent.LightHeaded);
    private static readonly RuleBook _pacing = EngineContent.Book(EngineContent.Pacing);

    private static Facts Practised(params Answers[] practices) => new PracticeRecord().Planned(practices).Person();

    private static Facts Look(RuleBook book, Facts facts) => facts.Carry(book.Evaluate(facts, Today));

    private static Facts Then(Facts facts, Answers practice, int minutesLater = 1)
    {
        var at = RecordKeeper.Now.AddMinutes(minutesLater);
        var entry = Entry(Today, practice) with { Intervention = facts.Interventions[0].Id, HappenedAt = at, RecordedAt = at };
        return facts with { Entries = facts.Entries.Add(entry) };
    }

    [Fact]
    public void A_met_rule_holds_and_creates_and_keeps_its_version_and_inputs()
    {
        var firing = _book.Evaluate(Practised(_quiet, _dizzy, _quiet), Today).Fired.Should().ContainSingle().Subject;

        firing.Rule.Should().Be(new ContentRef("light-headed", 1));
        firing.Occurrence.Should().Be(1);
        firing.Inputs.Should().HaveCount(3);
        firing.Holds.Should().ContainSingle();
        firing.FollowUps.Should().ContainSingle().Which.WhileMet.Should().BeTrue();
    }

    [Fact]
    public void A_hold_of_the_same_look_stops_the_raise()
    {
        var findings = _book.Evaluate(Practised(_quiet, _dizzy, _quiet), Today);

        findings.Proposed.Should().BeEmpty();
        findings.Still.Should().Contain(s => s.Move == MoveKind.Raise && s.Answer.Because.Any(b => b.Criterion == "hold light-headed"));
    }

    [Fact]
    public void A_hold_withdraws_a_raise_that_waits()
    {
        var proposed = Look(_book, Practised(_quiet, _quiet, _quiet));
        proposed.Proposals.Should().ContainSingle();

        var held = Look(_book, Then(proposed, _dizzy));

        held.Proposals.Should().BeEmpty();
        held.Holds.Should().ContainSingle();
    }

    [Fact]
    public void A_second_look_changes_nothing()
    {
        var once = Look(_book, Practised(_quiet, _dizzy, _quiet));

        _book.Evaluate(once, Today).ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public void Three_quiet_ones_lift_the_hold_and_end_the_firing()
    {
        var held = Look(_book, Practised(_dizzy, _quiet, _quiet));

        var findings = _book.Evaluate(Then(held, _quiet), Today);

        findings.Lifted.Should().ContainSingle();
        findings.Ended.Should().ContainSingle().Which.IsNotMet.Should().BeTrue();
    }

    [Fact]
    public void A_blank_neither_lifts_the_hold_nor_fires_again()
    {
        var held = Look(_book, Practised(_dizzy, _quiet, _quiet));

        _book.Evaluate(Then(held, Practice(marks: null)), Today).ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public void After_it_was_lifted_a_new_sign_fires_again()
    {
        var lifted = Look(_book, Then(Look(_book, Practised(_dizzy, _quiet, _quiet)), _quiet));

        var firing = _book.Evaluate(Then(lifted, _dizzy, 2), Today).Fired.Should().ContainSingle().Subject;

        firing.Occurrence.Should().Be(2);
    }

    [Fact]
    public void A_hold_that_waits_for_a_decision_outlives_quiet_days()
    {
        var held = Look(_pacing, Practised(_dizzy, _quiet, _quiet));

        var findings = _pacing.Evaluate(Then(held, _quiet), Today);

        findings.ChangesNothing.Should().BeTrue();
        findings.Still.Should().Contain(s => s.Answer.Because.Any(b => b.Criterion == "hold pacing"));
    }

    [Fact]
    public void After_the_decision_the_same_facts_do_not_hold_again_but_a_new_sign_does()
    {
        var held = Look(_pacing, Practised(_dizzy, _quiet, _quiet));
        var decided = Look(_pacing, held with { Holds = [] });
        decided.Firings.Should().ContainSingle().Which.EndedAt.Should().NotBeNull();

        _pacing.Evaluate(decided, Today).Fired.Should().BeEmpty();
        _pacing.Evaluate(Then(decided, _dizzy), Today).Fired.Should().ContainSingle().Which.Occurrence.Should().Be(2);
    }

    [Fact]
    public void After_the_decision_a_quiet_day_does_not_bring_back_what_was_known_then()
    {
        var decided = Look(_pacing, Look(_pacing, Practised(_dizzy, _quiet)) with { Holds = [] });

        _pacing.Evaluate(Then(decided, _quiet), Today).Fired.Should().BeEmpty();
    }

    [Fact]
    public void What_happened_before_the_decision_and_came_to_light_after_it_counts()
    {
        var decided = Look(_pacing, Look(_pacing, Practised(_dizzy, _quiet)) with { Holds = [] });
        var late = Entry(Today.AddDays(-1), _dizzy) with { Intervention = decided.Interventions[0].Id, RecordedAt = RecordKeeper.Now.AddMinutes(1) };

        _pacing.Evaluate(decided with { Entries = decided.Entries.Add(late) }, Today).Fired.Should().ContainSingle();
    }

    [Fact]
    public void A_hold_on_tags_stops_a_protocol_from_being_started()
    {
        var held = Look(_pacing, Practised(_dizzy)) with { Interventions = [] };

        var check = StartCheck.Of(EngineContent.Breathing, Answers.None, held, RecordKeeper.Now, Today);

        check.IsAllowed.Should().BeFalse();
        check.Against.Should().ContainSingle().Which.Criterion.Should().Be("hold pacing");
    }

    [Fact]
    public void A_rule_may_propose_what_a_move_would_and_then_only_one_of_them_does()
    {
        var book = EngineContent.Book(EngineContent.Shorter);
        var findings = book.Evaluate(Practised(Practice(tolerance: "too-much"), Practice(tolerance: "too-much")), Today);

        findings.Fired.Should().ContainSingle().Which.Proposals.Should().ContainSingle().Which.To.Should().Be(MoveTarget.OfMinutes(3));
        findings.Proposed.Should().BeEmpty();
    }

    [Fact]
    public void Once_means_once_for_each_subject()
    {
        var book = EngineContent.Book(EngineContent.Shorter with { When = EngineContent.TooMuch(Says.AtLeast(2)) });
        var fired = Look(book, Practised(Practice(tolerance: "too-much"), Practice(tolerance: "too-much")));
        var dismissed = Look(book, fired with { Proposals = [] });

        book.Evaluate(Then(dismissed, Practice(tolerance: "too-much")), Today).Fired.Should().BeEmpty();
    }

    [Fact]
    public void After_a_time_it_fires_again_and_the_firing_before_is_over()
    {
        var again = EngineContent.LightHeaded with { Again = new Again.After(new Quantity(14, Unit.Day)), Then = [EngineContent.LightHeaded.Then[1]] };
        var book = EngineContent.Book(again);
        var fired = Look(book, Practised(_dizzy, _quiet, _quiet));

        book.Evaluate(fired, Today.AddDays(13)).Fired.Should().BeEmpty();
        var later = book.Evaluate(fired, Today.AddDays(14));
        later.Fired.Should().ContainSingle().Which.Occurrence.Should().Be(2);
        later.Ended.Should().ContainSingle();
    }

    [Fact]
    public void Rules_about_a_person_are_silent_for_somebody_who_is_not_in_care() =>
        _pacing.Evaluate(Practised(_dizzy) with { Phase = null }, Today).Fired.Should().BeEmpty();

    [Fact]
    public void Rules_about_interventions_look_only_at_those_with_their_tag()
    {
        var book = EngineContent.Book(EngineContent.LightHeaded with { Each = ["visits"] });

        book.Evaluate(Practised(_dizzy), Today).Fired.Should().BeEmpty();
    }
}
