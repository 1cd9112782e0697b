using System.Collections.Immutable;
using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.Content;

public sealed class SettingTests
{
    private static readonly StaffId Ada = new(new Guid(2, 0, 9, new byte[8]));
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_number_that_is_set_changes_the_criterion_and_nothing_else()
    {
        var here = Shipped.Library.With([Choice("paced-breathing", false, ("enough-done.at-least", 5))]);

        Done(here).Limit.Limit.Number.Should().Be(5);
        Done(Shipped.Library).Limit.Limit.Number.Should().Be(6, "others keep what ships");
        here.Hash.Should().NotBe(Shipped.Library.Hash, "everybody is due again");
        here.Rules.Select(x => x.Header.Ref).Should().Equal(Shipped.Library.Rules.Select(x => x.Header.Ref));
    }

    [Fact]
    public void What_lies_outside_the_limits_of_the_file_does_not_apply() =>
        Done(Shipped.Library.With([Choice("paced-breathing", false, ("enough-done.at-least", 2))])).Limit.Limit.Number.Should().Be(6);

    [Fact]
    public void A_rule_that_is_off_is_not_in_the_book_and_one_that_keeps_people_safe_stays()
    {
        var here = Shipped.Library.With([Choice("chore-twice", true), Choice("pem-guard", true)]);

        here.RuleBook.Rules.Select(x => x.Header.Id).Should().NotContain("chore-twice").And.Contain("pem-guard");
        here.Off.Should().Equal("chore-twice");
    }

    [Fact]
    public void What_a_rule_held_or_proposed_ends_when_it_is_switched_off()
    {
        var firing = new FiringFact(new FiringId(Guid.NewGuid()), "chore-twice", null, 1, Now, new DateOnly(2026, 3, 2), null, []);
        var facts = new Facts
        {
            Firings = [firing],
            Proposals = [new ProposalFact(new ProposalId(Guid.NewGuid()), "chore-twice", ProposalKind.Talk, null, null, firing.Id, [], new DateOnly(2026, 3, 2), null)],
            Holds = [new HoldFact(new HoldId(Guid.NewGuid()), firing.Id, "chore-twice", [], null, ["practice"], true)],
        };

        var findings = (Shipped.Library.RuleBook with { Rules = [], Off = ["chore-twice"] }).Evaluate(facts, new DateOnly(2026, 3, 3));

        findings.Ended.Should().ContainSingle().Which.Because.Should().Be("the rule was switched off here");
        findings.Withdrawn.Should().ContainSingle();
        findings.Lifted.Should().ContainSingle();
    }

    [Fact]
    public void A_part_of_what_the_file_counts_in_whole_numbers_does_not_apply_and_is_refused()
    {
        Done(Shipped.Library.With([Choice("paced-breathing", false, ("enough-done.at-least", 4.5m))])).Limit.Limit.Number.Should().Be(6);

        var setting = () => new ContentSetting(new ContentSettingId(Guid.NewGuid()), Find("paced-breathing"), 1, Choice("paced-breathing", false, ("enough-done.at-least", 4.5m)), Ada, "our people", Now);
        setting.Should().Throw<RuleViolationException>().WithMessage("Choose a whole number from 4 to 7.");
    }

    [Fact]
    public void What_a_rule_that_is_off_held_of_a_practice_that_has_ended_too_ends_once()
    {
        var firing = new FiringFact(new FiringId(Guid.NewGuid()), "chore-twice", new InterventionId(Guid.NewGuid()), 1, Now, new DateOnly(2026, 3, 2), null, []);

        var findings = (Shipped.Library.RuleBook with { Rules = [], Off = ["chore-twice"] }).Evaluate(new Facts { Firings = [firing] }, new DateOnly(2026, 3, 3));

        findings.Ended.Should().ContainSingle().Which.Because.Should().Be("the intervention has ended");
    }

    [Fact]
    public void Without_choices_it_is_the_same_library() => Shipped.Library.With([]).Should().BeSameAs(Shipped.Library);

    [Theory]
    [InlineData("chore-twice", true, "", "content.why")]
    [InlineData("pem-guard", true, "too strict", "content.locked")]
    public void A_decision_needs_a_reason_and_never_switches_off_what_keeps_people_safe(string id, bool off, string why, string code)
    {
        var setting = () => new ContentSetting(new ContentSettingId(Guid.NewGuid()), Find(id), 1, Choice(id, off), Ada, why, Now);

        setting.Should().Throw<RuleViolationException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void A_value_outside_its_limits_is_refused_with_what_would_be_right_and_the_files_own_is_not_kept()
    {
        var outside = () => new ContentSetting(new ContentSettingId(Guid.NewGuid()), Find("paced-breathing"), 1, Choice("paced-breathing", false, ("enough-done.at-least", 9)), Ada, "busy", Now);
        var own = new ContentSetting(new ContentSettingId(Guid.NewGuid()), Find("paced-breathing"), 1, Choice("paced-breathing", false, ("enough-done.at-least", 6)), Ada, "busy", Now);

        outside.Should().Throw<RuleViolationException>().Which.Message.Should().Be("Choose a whole number from 4 to 7.");
        own.Values.Should().BeEmpty();
    }

    [Fact]
    public void A_limit_that_the_file_itself_breaks_or_that_names_nothing_is_an_error()
    {
        Shipped.ErrorsOf(Shipped.With("Rules/chore-twice.yaml", "chore.at-least: 2..3", "chore.at-least: 3..4")).Should().ContainSingle().Which.Should().Contain("does not lie in 3..4");
        Shipped.ErrorsOf(Shipped.With("Rules/chore-twice.yaml", "chore.at-least: 2..3", "chor.at-least: 2..3")).Should().ContainSingle().Which.Should().Contain("names no number of this file");
    }

    [Fact]
    public void Every_criterion_of_what_ships_is_described_in_words() =>
        Shipped.Library.Rules.Select(x => x.When).Concat(Shipped.Library.Protocols.SelectMany(x => x.Progress).Select(x => x.When))
            .SelectMany(Described.Lines).Should().AllSatisfy(x => x.Trim().Should().MatchRegex(" |:"));

    [Fact]
    public void Examples_and_tables_are_read_as_lines()
    {
        var example = Shipped.Library.ExamplesOf(new ContentRef("chore-twice", 1))[0];

        example.Given.Should().Contain("practice log, recorded (chore): 2 · 7 · 7");
        example.Then.Should().Equal("propose: lower", "to: 7 min");
        Shipped.Library.RowsOf(new ContentRef("planning", 1))[0].Should().Equal("number", "is", "why");
    }

    private static ISettable Find(string id) => Shipped.Library.Settable.Single(x => x.Header.Id == id);

    private static DoneCriterion Done(ContentLibrary library) => ((AllCriterion)library.Protocols["paced-breathing"].Progress[0].When).Of.OfType<DoneCriterion>().Single();

    private static ContentChoice Choice(string id, bool off, params (string Path, decimal Value)[] values) =>
        new(id, off, values.ToImmutableSortedDictionary(x => x.Path, x => x.Value, StringComparer.Ordinal));
}
