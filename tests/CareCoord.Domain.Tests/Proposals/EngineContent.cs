using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.Criteria;

namespace CareCoord.Domain.Tests.Proposals;

/// <summary>A small protocol and a few rules, as content would give them.</summary>
internal static class EngineContent
{
    private static readonly EntryTest _isTooMuch = new ItemTest("tolerance", "tolerance", new IsBound(new CodeValue("too-much"), "too much"));
    private static readonly EntryTest _isDizzy = new ItemTest("marks", "marks", new InBound(["light-headed"], "light-headed"));

    public static CountCriterion TooMuch(LimitBound limit) =>
        new(limit.Kind == LimitKind.AtLeast ? "twice-too-much" : "not-too-much", PracticeRecord.Form, "practices", _isTooMuch, limit, new LastRecordedWindow(3));

    public static CountCriterion Dizzy { get; } = new("dizzy", PracticeRecord.Form, "practices", _isDizzy, Says.AtLeast(1), new LastRecordedWindow(3));

    public static Protocol Breathing { get; } = new()
    {
        Header = Header("paced-breathing"),
        Tags = ["practice", "breathing"],
        Dose = new Dose(new DoseMinutes(5, 2, 20, null, null), 1, 7, DoseGrowth.ByProposal),
        Records = [PracticeRecord.Form],
        Stages = [new Stage("first", "First", "", null, true), new Stage("second", "Second", "", null, true)],
        Progress =
        [
            new Move(MoveKind.Raise, new AllCriterion([new DoneCriterion("enough-done", Says.AtLeast(3), 3), TooMuch(Says.AtMost(0))]), [CareRole.Clinician, CareRole.Person]),
            new Move(MoveKind.Lower, TooMuch(Says.AtLeast(2)), [CareRole.Clinician]),
        ],
    };

    public static Rule LightHeaded { get; } = Rule(
        "light-headed",
        Dizzy,
        new Again.WhenNew([PracticeRecord.Form]),
        new HoldEffect([MoveKind.Raise], [], null, "Ease the rate first."),
        new CreateEffect(FollowUpKind.Call, CareRole.Owner, null, new Quantity(2, Unit.WorkingDay), null, true));

    public static Rule Pacing { get; } = Rule(
        "pacing",
        Dizzy,
        new Again.WhenNew([PracticeRecord.Form]),
        new HoldEffect([MoveKind.Raise, MoveKind.Start], ["breathing"], "pacing", "Wait for a decision.")) with
    {
        About = RuleSubject.Episode,
    };

    public static Rule Shorter { get; } = Rule(
        "shorter",
        TooMuch(Says.AtLeast(2)) with { Id = "twice" },
        new Again.Once(),
        new ProposeEffect(ProposalKind.Lower, [CareRole.Owner], [CareRole.Person], null, "Shorter, not more."));

    public static RuleBook Book(params Rule[] rules) =>
        new([.. rules], reference => reference == Breathing.Header.Ref ? Breathing : null);

    private static Rule Rule(string id, Criterion when, Again again, params Effect[] then) => new()
    {
        Header = Header(id),
        About = RuleSubject.Intervention,
        Each = ["breathing"],
        When = when,
        Then = [.. then],
        Again = again,
    };

    private static ContentHeader Header(string id) =>
        new(new ContentRef(id, 1), id, Discipline.Psychology, new DateOnly(2026, 3, 1), Evidence.Design, [], []);
}
