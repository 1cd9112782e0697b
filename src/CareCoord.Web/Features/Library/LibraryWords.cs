using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;
using Section = CareCoord.Web.Features.Library.LibraryItemQuery.Section;

namespace CareCoord.Web.Features.Library;

/// <summary>How a content file reads to somebody who sees no file.</summary>
internal static class LibraryWords
{
    /// <summary>What kind it is.</summary>
    public static string Kind(ContentKind kind) => kind switch
    {
        ContentKind.Protocol => "Practice",
        ContentKind.Rule => "Rule",
        ContentKind.Form => "Form",
        ContentKind.Card => "Card",
        ContentKind.Table => "Numbers",
        ContentKind.Vocabulary => "Words",
        ContentKind.Message => "What to say",
        _ => "Plan to start from",
    };

    /// <summary>Whether its numbers are sourced.</summary>
    public static string Evidence(Evidence evidence) => evidence == Domain.Content.Evidence.Sourced ? "sourced" : "DESIGN, our own numbers";

    /// <summary>What was decided about it: switched off; on, with 5 instead of 6.</summary>
    public static string Of(ContentSetting setting, ISettable? content)
    {
        var values = setting.Values.Select(x => content?.Tune.FirstOrDefault(t => t.Path == x.Path) is { } tunable
            ? $"{Label(x.Path)} {tunable.Write(x.Value)} instead of {tunable.Write(tunable.Value)}"
            : $"{Label(x.Path)} {x.Value:0.##}");
        return string.Join("; ", values.Prepend(setting.IsOff ? "switched off" : "on"));
    }

    /// <summary>enough done, at least.</summary>
    public static string Label(string path) => Wording.Capital(string.Join(", ", path.Split('.').Select(Wording.Spaced)));

    /// <summary>What a file does, part by part.</summary>
    public static IReadOnlyList<Section> Of(LibraryFile file, ContentLibrary content)
    {
        var id = file.Header.Id;
        return file.Kind switch
        {
            ContentKind.Protocol => Practice(content.Protocols[id], content),
            ContentKind.Rule => Rule(content.Rules[id]),
            ContentKind.Form => [new Section("What it asks", Items(content.Forms[id].Questions))],
            ContentKind.Card => [new Section("What it says", Items(content.Cards[id].Questions))],
            ContentKind.Vocabulary => [new Section("The words", [.. content.Vocabularies[id].Terms.Select(x => x.Word)])],
            ContentKind.Message => [.. content.Messages[id].Texts.Select(x => new Section(Wording.Capital(Wording.Spaced(x.Key.ToString())), [x.Value]))],
            ContentKind.PlanTemplate => Template(content.PlanTemplates[id], content),
            _ => [],
        };
    }

    private static IReadOnlyList<Section> Practice(Protocol protocol, ContentLibrary content) =>
    [
        .. Some("For the person", protocol.ForPerson, protocol.WhenToStop.Length > 0 ? $"Stop when: {protocol.WhenToStop}" : ""),
        .. Some("For colleagues", protocol.ForClinician),
        .. Some("What is asked first", [.. Items(protocol.Setup)]),
        .. Some("What it needs first", [.. protocol.Needs.Select(x => x.Say)]),
        .. Some("What speaks against it", [.. protocol.NotWith.Select(x => $"{x.Say}{(x.Refuses ? " It is not given then." : "")}")]),
        .. Some("Stages", [.. protocol.Stages.Select((x, i) => $"{i + 1}. {x.Title}: {x.Practise}{(x.Minutes is { } minutes ? $", {minutes:0.##} minutes" : "")}")]),
        .. Some("Dose", protocol.Dose is { } dose ? $"From {dose.Minutes.Start:0.##} minutes by steps of {dose.Minutes.Step:0.##} to {dose.Minutes.Cap:0.##} at most; {dose.PerDay} a day, {dose.DaysPerWeek} days a week." : ""),
        .. protocol.Progress.Select(x => new Section($"Proposes to {Verb(x.Kind)} when", [.. Described.Lines(x.When), $"Then somebody decides{Confirmed(x.ConfirmedBy)}; it never happens by itself."])),
        .. Some("What guards it", [.. protocol.Guards.Select(x => content.Rules.Find(x)?.Header.Title ?? x)]),
    ];

    private static IReadOnlyList<Section> Rule(Rule rule) =>
    [
        new Section(rule.About == RuleSubject.Episode ? "For each person, when" : "For each practice, when", Described.Lines(rule.When)),
        new Section("Then", [.. rule.Then.Select(Effect)]),
        .. Some("Again", rule.Again switch
        {
            Again.After after => $"At the earliest after {after.Span.Words}.",
            Again.WhenNew => "When something new was recorded after the last time was decided.",
            _ => "Once.",
        }),
    ];

    private static string Effect(Effect effect) => effect switch
    {
        HoldEffect hold => $"By itself it holds what would ask more ({string.Join(", ", hold.Stops.Select(Verb))}) until {(hold.Decision is null ? "the condition is over" : "somebody decides")}: {hold.Say}",
        OpenEffect open => $"By itself it opens a safety flag: {open.Say}",
        CreateEffect create => $"By itself it makes owed: {Wording.Spaced(create.Kind.ToString())}, by {Who(create.Owner)}, within {create.Within.Words}.",
        ProposeEffect propose => $"It proposes: {propose.Say} Decided by {string.Join(" or ", propose.DecidedBy.Select(Who))}{Confirmed(propose.ConfirmedBy)}.",
        _ => "",
    };

    private static IReadOnlyList<Section> Template(PlanTemplate template, ContentLibrary content) =>
        [new Section("For", [template.For]), .. template.Sections.Select(x => new Section(content.PlanSections.FirstOrDefault(t => t.Code == x.Section)?.Word ?? x.Section, [x.Plain]))];

    private static IReadOnlyList<string> Items(Questions questions) => [.. questions.Flat.Where(x => x.IsAsked && x.Ask.Length > 0).Select(Item)];

    private static string Item(FormItem item) => item switch
    {
        ScaleItem scale => $"{item.Ask} {scale.Range.From:0.##} {scale.Low} to {scale.Range.To:0.##} {scale.High}",
        IHasOptions options => $"{item.Ask} {string.Join(" · ", options.Options.Select(x => x.Word))}",
        RowsItem rows => $"{item.Ask}: {string.Join("; ", rows.Items.Select(Item))}",
        _ => item.Ask,
    };

    private static IEnumerable<Section> Some(string heading, params IReadOnlyList<string> lines) =>
        lines.Where(x => x.Length > 0).ToList() is { Count: > 0 } some ? [new Section(heading, some)] : [];

    private static string Verb(MoveKind move) => move switch
    {
        MoveKind.Raise => "raise",
        MoveKind.Lower => "make it shorter",
        MoveKind.Advance => "go on to the next stage",
        MoveKind.Back => "go back a stage",
        MoveKind.End => "end it",
        _ => "begin",
    };

    private static string Who(CareRole role) => role switch
    {
        CareRole.Owner => "whoever carries it out",
        CareRole.Lead => "the lead",
        CareRole.Coordinator => "the coordinator",
        CareRole.Person => "the person",
        _ => "a clinician of the care team",
    };

    private static string Confirmed(IReadOnlyList<CareRole> roles) => roles.Contains(CareRole.Person) ? ", with the person’s agreement" : "";
}
