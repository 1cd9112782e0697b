namespace CareCoord.Domain.Tests.Content;

/// <summary>What can be wrong in a protocol: each message says where, what was read, and what would be right.</summary>
public sealed class ProtocolErrorTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Protocols/paced-breathing.yaml", "done: { id: enough-done, at-least: 6", "done: { id: enough-done, at-leest: 6", "line:38  'at-leest' is not a key of done. Keys: id, evidence, sources, at-least, at-most, more-than, less-than, over. Did you mean at-least?" },
        { "Protocols/paced-breathing.yaml", "at-most: 0, over: last 7 recorded }\n          - count", "at-most: 0, over: 2 fortnights }\n          - count", "line:90  'over: 2 fortnights' is not a window. Write 'last 5 recorded', '14 d' or 'since stage-start'." },
        { "Protocols/paced-breathing.yaml", "over: last 7 planned }", "over: last 7 recorded }", "line:57  'over: last 7 recorded' is not a number of planned practices. Write such as 'last 7 planned'." },
        { "Protocols/paced-breathing.yaml", "          - summary:", "          - sumary:", "line:13  'sumary' is not a criterion. One of: all, any, not, value, count, summary, done, elapsed, missed, happened, open, standing, has, sustained. Did you mean summary?" },
        { "Protocols/paced-breathing.yaml", "of: distress.change, stat", "of: distress.chnge, stat", "line:43  'distress.chnge' is not an observation: no form publishes it. Nearest: distress.change (practice-log, session-note)." },
        { "Protocols/paced-breathing.yaml", "stat: mean", "stat: average", "line:66  'average' is not a statistic. One of: mean, median, sum, min, max, spread." },
        { "Protocols/paced-breathing.yaml", "{ tolerance: { is: too-much } }, at-most: 0", "{ tolerance: { is: to-much } }, at-most: 0", "line:84  'to-much' is not an option of tolerance. Options: too-little, right, too-much. Did you mean too-much?" },
        { "Protocols/paced-breathing.yaml", "{ tolerance: { is: too-much } }, at-most: 0", "{ tolerence: { is: too-much } }, at-most: 0", "line:67  'tolerence' is not an item of practice-log. One of: all, any, not, distress-before, relief-expected, minutes, distress-after, tolerance, context, done-with, marks, chore, distress-change, relief. Did you mean tolerance?" },
        { "Protocols/paced-breathing.yaml", "{ tolerance: { is: too-much } }, at-most: 0", "{ tolerance: { answered: true } }, at-most: 0", "line:78  'answered' may not stand in a criterion: whether somebody answered is no fact about them." },
        { "Protocols/paced-breathing.yaml", "start: 5 min", "start: 5 minutes", "line:27  '5 minutes' is not a quantity. Write a number, one blank and a unit (s, min, h, d, wd, wk, mo, %, points or items), such as 5 min." },
        { "Protocols/paced-breathing.yaml", "start: 5 min", "start: 25 min", "line:18  it starts at 25 min, above its cap of 20 min." },
        { "Protocols/paced-breathing.yaml", "step: 2 min", "step: 2 s", "line:40  '2 s' is not in minutes. Write it with min." },
        { "Protocols/paced-breathing.yaml", "cap-from: cap }", "cap-from: inhale }", "line:70  'inhale' is not a setup item in minutes." },
        { "Protocols/paced-breathing.yaml", "range: 2..8", "range: 2-8", "line:56  '2-8' is not a range. Write 2..8." },
        { "Protocols/paced-breathing.yaml", "version: 1", "version: one", "line:10  'one' is not a whole number from 1 to 9999." },
        { "Protocols/paced-breathing.yaml", "covers: [A3, A6]", "covers: [A3, A26]", "line:14  'A26' is no row of the clinical reference. Write A1 to A22, B1 to B22, C1 to C25, D1 to D37, or a rule such as \"2.1\"." },
        { "Protocols/paced-breathing.yaml", "evidence: design", "evidence: recall", "line:11  'recall' is not an evidence mark. One of: design, sourced." },
        { "Protocols/paced-breathing.yaml", "evidence: design", "evidence: design\nsources: [BAO61]", "line+1:11  'BAO61' is not in the vocabulary sources. Did you mean BAO16?" },
        { "Protocols/paced-breathing.yaml", "title: Paced breathing", "titel: Paced breathing", "line:1  'titel' is not a key of a protocol. Keys: protocol, version, setup, evidence, sources, title, owner, valid-from, covers, stages, starts-at, words, check-in, tags, leaves-out, needs, not-with, dose, records, sessions, review, progress, guards, tune, examples. Did you mean title?" },
        { "Protocols/paced-breathing.yaml", "guards: [light-headed, chore-twice, practice-silence]", "guards: [light-heded]", "line:10  there is no rule 'light-heded'. Did you mean light-headed?" },
        { "Protocols/paced-breathing.yaml", "tags: [practice, breathing]", "tags: [practice, breathin]", "line:18  'breathin' is not in the vocabulary protocol-tags. Did you mean breathing?" },
        { "Protocols/paced-breathing.yaml", "required: true }\n  - duration: { id: exhale", "required: yes }\n  - duration: { id: exhale", "line:72  'yes' is neither true nor false. Write true or false." },
        { "Protocols/paced-breathing.yaml", "review: { every: 4 wk }", "review: { every: 4 weeks }", "line:18  '4 weeks' is not a length of calendar time. Write a whole number, one blank and d, wd, wk or mo, such as 2 wk." },
        { "Protocols/paced-breathing.yaml", "  - lower:\n      confirmed-by: [clinician]", "  - lower:\n      confirmed-by: [clinician]\n      to: 5 min", "line+2:7  'to' is not a key of lower. Keys: when, confirmed-by." },
        { "Protocols/paced-breathing.yaml", "      when: { count: { id: twice-too-much", "      wen: { count: { id: twice-too-much", "line:7  'wen' is not a key of lower. Keys: when, confirmed-by. Did you mean when?" },
        { "Protocols/paced-breathing.yaml", "  - lower:", "  - back:", "19:3  'back' changes the stage, and this protocol has none." },
        { "Protocols/graded-activity.yaml", "is: \"no\" } }\n    say", "is: \"maybe\" } }\n    say", "line:53  'maybe' is not an option of pem. Options: yes, no." },
        { "Protocols/graded-activity.yaml", "stage: [education] }", "stage: [educaton] }", "line:55  'educaton' is not a stage. One of: education, activation, graded-exercise, work-conditioning, self-management. Did you mean education?" },
        { "Protocols/graded-activity.yaml", "since: last-decision, at-least: 1 wk", "since: last-decision, at-least: 7", "line:83  '7' is not a length of calendar time. Write a whole number, one blank and d, wd, wk or mo, such as 2 wk." },
        { "Protocols/planned-visits.yaml", "driven-by: [symptom-driven] }, at-most: 0", "driven-by: [symptoms] }, at-most: 0", "line:81  'symptoms' is not a value of driven-by. One of: planned, symptom-driven." },
        { "Protocols/planned-visits.yaml", "or-setup: interval", "or-setup: in-between", "line:46  'in-between' is not a choice of the setup whose options are stages." },
        { "Protocols/planned-visits.yaml", "what: contact, where: { driven-by: [symptom-driven] }, at-least: 3, over: 4 wk", "what: contact, where: { driven-by: [symptom-driven] }, at-least: 3, over: last 4 recorded", "line:120  'over: last 4 recorded' is not a number of days. Write such as 28 d, 4 wk or 3 mo." },
        { "Protocols/planned-visits.yaml", "open: { id: safety-flag, what: safety-flag }", "open: { id: safety-flag, what: safty-flag }", "line:51  'safty-flag' is not something that can be open. One of: safety-flag, promise. Did you mean safety-flag?" },
        { "Protocols/graded-activity.yaml", "    refuse: true", "    refuses: true", "line:5  'refuses' is not a key of not-with. Keys: when, say, refuse. Did you mean refuse?" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_in_a_protocol_is_named_with_its_place_and_what_would_be_right(string path, string old, string changed, string expected) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().Equal(Shipped.Place(path, old, expected));
}
