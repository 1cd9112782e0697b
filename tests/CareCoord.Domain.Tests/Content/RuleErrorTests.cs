namespace CareCoord.Domain.Tests.Content;

/// <summary>What can be wrong in a rule or a table.</summary>
public sealed class RuleErrorTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Rules/light-headed.yaml", "again: { when-new: [practice-log] }", "again: once", "line:8  a rule that holds or opens must say when it fires again: a guard that sleeps after its first alarm guards nothing. Write 'again: { when-new: [<form>] }'." },
        { "Rules/light-headed.yaml", "what: [raise]", "what: [lower]", "line:20  'lower' asks nothing more of the person, so it is always open to them. A hold stops raise, advance or start." },
        { "Rules/light-headed.yaml", "script: light-headed-call", "script: light-headed-cal", "line:68  there is no message 'light-headed-cal'. Did you mean light-headed-call?" },
        { "Rules/light-headed.yaml", "about: intervention", "about: person", "line:8  'person' is not something a rule can be about. One of: episode, intervention." },
        { "Rules/light-headed.yaml", "within: 2 wd", "within: soon", "line:54  'soon' is not a length of calendar time. Write a whole number, one blank and d, wd, wk or mo, such as 2 wk." },
        { "Rules/light-headed.yaml", "owner: owner, within", "owner: clinician, within", "line:39  'clinician' names nobody in particular, and nothing is owed by nobody. Write owner, lead or coordinator." },
        { "Rules/pacing-guard.yaml", "kind: talk", "kind: back", "line:22  'back' is about an intervention. Write 'about: intervention', or propose talk." },
        { "Rules/pacing-guard.yaml", "on: { tags: [rehab, movement] }", "on: this", "line:48  a rule about the episode has no 'this'. Name tags: { tags: [breathing] }." },
        { "Rules/chore-twice.yaml", "chore: { at-least: 7 }", "chore: { at-least: 7 min }", "line:75  '7 min' is not in points. Write it with points." },
        { "Rules/chore-twice.yaml", "chore: { at-least: 7 }", "chore: { at-least: 7, at-most: 9 }", "line:63  the test of chore has 2 bounds. Write exactly one of: is, in, at-least, at-most, more-than, less-than, within, answered." },
        { "Rules/chore-twice.yaml", "kind: lower", "kind: raise", "line:22  'raise' is earned by a protocol's own progress. Write it there." },
        { "Rules/chore-twice.yaml", "when: { count: { id: chore, of: practice-log, where: { chore: { at-least: 7 } }, at-least: 2, over: last 2 recorded } }", "when:", "line:6  nothing stands here. Write a criterion." },
        { "Rules/planning.yaml", "  - [weekly-cap, 5, \"at", "  - [weekly-cup, 5, \"at", "line:18  no code reads a number 'weekly-cup'. Did you mean weekly-cap?" },
        { "Rules/planning.yaml", "[merge-within, 3 d,", "[merge-within, 3 wk,", "line:20  '3 wk' is not in days. Write it with d." },
        { "Rules/contact-cadence.yaml", "  - [watch, 3 mo, none, 3 mo, [], none, none, 2, none, phase-start]", "  - [watch, 3 mo, none, 3 mo, [], none, none, 2, phase-start]", "line:5  the row has 9 cells and the table 10 columns: phase, first, latest, every, may-be, after, then, times, review, counts-from." },
        { "Rules/contact-cadence.yaml", "review: duration, counts", "reviews: duration, counts", "line:10  the columns of contact-cadence are { phase: code, first: duration, latest: duration, every: duration, may-be: durations, after: duration, then: duration, times: number, review: duration, counts-from: code }. Write them so." },
        { "Rules/light-headed.yaml", "band: 8", "band: 12", "line:7  '12' is not a whole number from 1 to 10." },
        { "Rules/light-headed.yaml", "  - hold: {", "  - holt: {", "line:5  'holt' is not an effect. One of: hold, open, create, propose. Did you mean hold?" },
        { "Rules/light-headed.yaml", "each: [breathing]", "each: breathing", "line:7  'breathing' stands here alone. Write a list: [breathing]." },
        { "Rules/attention.yaml", "table: attention", "table: atention", "1:8  the id is 'atention' and the file is called 'attention'. Call it atention.yaml, or atention@1.yaml if a later version stands beside it." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_in_a_rule_or_a_table_is_named_with_its_place_and_what_would_be_right(string path, string old, string changed, string expected) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().Equal(Shipped.Place(path, old, expected));
}
