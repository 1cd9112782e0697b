using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.Content;

public sealed class ShippedContentTests
{
    private static readonly string[] _plans = ["functional-gut", "health-anxiety-chest-pain", "persistent-pain", "tension-headache"];
    private static readonly string[] _protocols = ["graded-activity", "guided-imagery", "paced-breathing", "planned-visits", "progressive-muscle-relaxation"];

    [Fact]
    public void Every_example_of_every_file_holds() =>
        Shipped.ErrorsOf(ContentLibrary.Load(ContentLibrary.DefaultDirectory)).Should().BeEmpty();

    [Fact]
    public void The_protocols_come_from_three_disciplines()
    {
        Shipped.Library.Protocols.Select(p => p.Header.Id).Should().Equal(_protocols);
        Shipped.Library.Protocols.Select(p => p.Header.Owner).Distinct().Should().BeEquivalentTo([Discipline.Specialty, Discipline.Psychology, Discipline.PrimaryCare]);
    }

    [Fact]
    public void Four_plan_templates_offer_only_protocols_that_exist()
    {
        Shipped.Library.PlanTemplates.Select(t => t.Header.Id).Should().Equal(_plans);
        Shipped.Library.PlanTemplates.SelectMany(t => t.Offers).Select(o => o.Protocol).Distinct().Should().BeSubsetOf(_protocols);
    }

    [Fact]
    public void The_disciplines_of_content_are_those_of_the_program() =>
        Shipped.Library.Vocabularies["disciplines"].Terms.Select(t => t.Code.Replace("-", "", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Enum.GetNames<Discipline>().Select(n => n.ToLowerInvariant()));

    [Fact]
    public void The_sections_of_a_plan_stand_in_their_fixed_order_and_begin_with_what_matters()
    {
        var sections = Shipped.Library.PlanSections;

        sections.Select(s => s.Code).Should().StartWith(["what-matters", "formulation", "problems", "no-further-tests", "goals", "doing"]);
        sections.Where(s => s.Owner is null).Select(s => s.Code).Should().Equal("goals", "team", "review-date", "agreed-with");
    }

    [Fact]
    public void A_template_writes_every_section_that_somebody_owns()
    {
        var written = Shipped.Library.PlanSections.Where(s => s.Owner is not null).Select(s => s.Code);

        Shipped.Library.PlanTemplates.Should().AllSatisfy(t => t.Sections.Select(s => s.Section).Should().Equal(written));
    }

    [Fact]
    public void The_strip_begins_with_how_to_speak_with_the_person() =>
        Shipped.Library.StripCards.Select(c => c.Header.Id).Should().Equal("communication", "state-phrases", "grounding-routines");

    [Fact]
    public void The_planners_numbers_are_read_as_what_they_are()
    {
        var planner = Shipped.Library.Tables.Planner;

        planner.MergeDays.Should().Be(3);
        planner.WeeklyCap.Should().Be(5);
        planner.AnswersAheadDays.Should().Be(7);
        planner.CadenceOf(Phase.Referred).First.Should().Be(new Quantity(2, Unit.WorkingDay));
        planner.CadenceOf(Phase.Active).Then.Should().Be(new Quantity(4, Unit.Week));
        Shipped.Library.Tables.Attention.ReviewAfter.Should().HaveCount(2);
        Shipped.Library.Tables.Everyday.HuddleMinutes.Should().Be(45);
    }

    [Fact]
    public void Where_the_clinician_chooses_no_interval_visits_are_every_four_weeks()
    {
        var visits = Shipped.Library.Protocols["planned-visits"];

        visits.StageAtStart(CareCoord.Domain.Forms.Answers.None)!.SessionEvery.Should().Be(new Quantity(4, Unit.Week));
        visits.StageAtStart(CareCoord.Domain.Forms.Answers.None.With("interval", new CareCoord.Domain.Forms.CodeValue("every-2-weeks")))!.Id.Should().Be("every-2-weeks");
    }

    [Fact]
    public void Nothing_that_rules_ask_somebody_to_say_is_without_words() =>
        Shipped.Library.Rules.SelectMany(r => r.Effects<CareCoord.Domain.Proposals.CreateEffect>()).Select(c => c.Script).Should().AllSatisfy(script =>
            Shipped.Library.Messages[script!].Texts.Should().NotBeEmpty());

    [Fact]
    public void No_text_promises_what_a_body_will_do()
    {
        string[] promises = ["cortisol", "inflammation", "immune", "vagus", "heals", "cures", "guarantee", "will go away", "lowers your"];

        Shipped.Files.Where(f => !f.Path.StartsWith("Vocabularies", StringComparison.Ordinal)).Should().AllSatisfy(file =>
            promises.Where(p => file.Text.Contains(p, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty(file.Path));
    }
}
