using CareCoord.Domain.Consents;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

/// <summary>Criteria over what the record itself did: for them silence is a plain "no", unless they say otherwise.</summary>
public sealed class RecordCriteriaTests
{
    private static readonly ElapsedCriterion _week = new("a-week", Anchor.PhaseStart, Says.AtLeast(1, Unit.Week), false);
    private static readonly HappenedCriterion _threeSymptomDriven = new(
        "on-demand",
        EventKind.Contact,
        System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty.Add("driven-by", ["symptom-driven"]),
        Says.AtLeast(3),
        new DaysWindow(new Quantity(4, Unit.Week)));

    [Theory]
    [InlineData(6, "not met")]
    [InlineData(7, "met")]
    public void A_week_has_seven_days(int days, string expected) =>
        Says.Kind(_week, new Facts { PhaseSince = Today.AddDays(-days) }).Should().Be(expected);

    [Fact]
    public void Time_since_a_day_that_has_not_come_cannot_tell_unless_the_file_says_met()
    {
        Says.Kind(_week, new Facts()).Should().Be("cannot tell");
        Says.Kind(_week with { MetIfNone = true }, new Facts()).Should().Be("met");
    }

    [Fact]
    public void The_last_decision_counts_only_for_its_own_move()
    {
        var afterAWeek = _week with { Since = Anchor.LastDecision };
        var record = new PracticeRecord().Decided(MoveKind.Raise, Today.AddDays(-8));

        Says.Kind(afterAWeek, record.Facts().AboutMove(MoveKind.Raise)).Should().Be("met");
        Says.Kind(afterAWeek, record.Facts().AboutMove(MoveKind.Advance)).Should().Be("cannot tell");
    }

    [Fact]
    public void Only_contacts_that_symptoms_brought_about_are_counted()
    {
        var two = Enumerable.Range(1, 2).Select(d => EventFact.Contact(Today.AddDays(-d), symptomDriven: true, "reached"));
        var planned = EventFact.Contact(Today.AddDays(-3), symptomDriven: false, "reached");
        var third = EventFact.Contact(Today.AddDays(-27), symptomDriven: true, "no-show");

        Says.Kind(_threeSymptomDriven, new Facts { Happened = [.. two, planned] }).Should().Be("not met");
        Says.Kind(_threeSymptomDriven, new Facts { Happened = [.. two, third] }).Should().Be("met");
        Says.Kind(_threeSymptomDriven, new Facts { Happened = [.. two, third with { Day = Today.AddDays(-28) }] }).Should().Be("not met");
        Says.Kind(_threeSymptomDriven, new Facts()).Should().Be("not met");
    }

    [Fact]
    public void Something_is_open_or_it_is_not()
    {
        var open = new OpenCriterion("flag", OpenThing.SafetyFlag, null);
        var old = open with { OlderThan = new Quantity(7, Unit.Day) };

        Says.Kind(open, new Facts()).Should().Be("not met");
        Says.Kind(open, new Facts { Open = [new(OpenThing.Promise, Today)] }).Should().Be("not met");
        Says.Kind(open, new Facts { Open = [new(OpenThing.SafetyFlag, Today)] }).Should().Be("met");
        Says.Kind(old, new Facts { Open = [new(OpenThing.SafetyFlag, Today.AddDays(-7))] }).Should().Be("not met");
        Says.Kind(old, new Facts { Open = [new(OpenThing.SafetyFlag, Today.AddDays(-8))] }).Should().Be("met");
    }

    [Fact]
    public void Standing_asks_for_phase_and_stage_together()
    {
        var active = new StandingCriterion("standing", [Phase.Active, Phase.Engagement], []);
        var inStage = active with { Stages = ["activation"] };

        Says.Kind(active, new Facts { Phase = Phase.Active }).Should().Be("met");
        Says.Kind(active, new Facts { Phase = Phase.Watch }).Should().Be("not met");
        Says.Kind(active, new Facts()).Should().Be("not met");
        Says.Kind(inStage, new Facts { Phase = Phase.Active }).Should().Be("not met");
    }

    [Theory]
    [InlineData(ConsentState.Given, "met")]
    [InlineData(ConsentState.Refused, "not met")]
    [InlineData(ConsentState.Expired, "not met")]
    [InlineData(ConsentState.NotAsked, "cannot tell")]
    public void A_consent_that_nobody_asked_for_is_no_refusal(ConsentState state, string expected) =>
        Says.Kind(new HasConsentCriterion("may-call", ConsentKind.Contact), new Facts { Consents = [new(ConsentKind.Contact, state)] }).Should().Be(expected);

    [Fact]
    public void A_consent_that_is_not_recorded_cannot_tell() =>
        Says.Of(new HasConsentCriterion("may-call", ConsentKind.Contact), new Facts()).Words
            .Should().Be("cannot tell: nobody has asked for consent to being contacted");

    [Fact]
    public void A_card_counts_once_it_is_agreed_and_while_it_is_young_enough()
    {
        var card = new HasCardCriterion("card", "communication", "How to speak with me", new Quantity(12, Unit.Month));

        Says.Kind(card, new Facts()).Should().Be("not met");
        Says.Kind(card, new Facts { Cards = [new("communication", Today, null)] }).Should().Be("not met");
        Says.Kind(card, new Facts { Cards = [new("communication", Today, Today.AddYears(-1))] }).Should().Be("met");
        Says.Kind(card, new Facts { Cards = [new("communication", Today, Today.AddYears(-1).AddDays(-1))] }).Should().Be("not met");
    }

    [Fact]
    public void A_card_that_need_only_be_written_counts_without_anybodys_agreement()
    {
        var card = new HasCardCriterion("card", "grounding-routines", "What brings me back", null, IsAgreed: false);

        Says.Of(card, new Facts()).Words.Should().Be("'What brings me back' is not written yet");
        Says.Kind(card, new Facts { Cards = [new("grounding-routines", Today, null)] }).Should().Be("met");
    }

    [Fact]
    public void An_intervention_counts_while_it_runs()
    {
        var breathing = new HasInterventionCriterion("has", "breathing");
        var running = new PracticeRecord().Person();
        var paused = running with { Interventions = [new PracticeRecord().Intervention() with { Status = InterventionStatus.Paused }] };

        Says.Kind(breathing, running).Should().Be("met");
        Says.Kind(breathing, paused).Should().Be("not met");
        Says.Kind(breathing, new Facts()).Should().Be("not met");
    }
}
