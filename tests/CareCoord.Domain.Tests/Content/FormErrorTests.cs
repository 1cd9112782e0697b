namespace CareCoord.Domain.Tests.Content;

/// <summary>What can be wrong in a form, a card, a message, a plan template or a vocabulary.</summary>
public sealed class FormErrorTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Forms/practice-log.yaml", "as: relief }", "as: releif }", "line:102  'releif' is not in the vocabulary observations. Did you mean relief?" },
        { "Forms/practice-log.yaml", "unit: min, range: 0..120, as: practice.minutes", "unit: h, range: 0..2, as: practice.minutes", "line:74  practice.minutes is declared in minutes, and this item is in hours. Make them alike." },
        { "Forms/session-note.yaml", "value: right, word: about right }, { value: too-much", "value: fine, word: about right }, { value: too-much", "10:3  'tolerance' is published as tolerance, and so is practice-log.tolerance, but with another list of options. Make them alike, or give one its own code." },
        { "Forms/practice-log.yaml", "of: [distress-after, distress-before], unit", "of: [distress-after, distress-befor], unit", "line:75  'distress-befor' is not an item above. Did you mean distress-before?" },
        { "Forms/practice-log.yaml", "vocabulary: contexts", "vocabulary: context", "line:55  there is no vocabulary 'context'. Did you mean contexts?" },
        { "Forms/practice-log.yaml", "show: [ { chart: distress.change }", "show: [ { chart: distress }", "line:9  'distress' is not published by this form." },
        { "Forms/practice-log.yaml", "id: done-with", "id: ask", "line:13  'ask' is a key of the format. Give the item another id." },
        { "Forms/practice-log.yaml", "id: done-with", "id: context", "line:13  'context' is an item already. Give this one another id." },
        { "Forms/practice-log.yaml", "ends: [no easier, fully at ease]", "ends: [no easier]", "line:102  a scale has words at its two ends; here are 1." },
        { "Forms/communication.yaml", "front-desk: [address-me-as", "front-desk: [adress-me-as", "line:116  'adress-me-as' is not an item of this card. Did you mean address-me-as?" },
        { "Forms/activity-log.yaml", "when: { pem: { is: \"yes\" } }", "when: { marks: { is: chest-pain } }", "line:93  'marks' is not an item above. One of: all, any, not, confidence-before, minutes, confidence-after, tolerance, context, pem." },
        { "Forms/session-note.yaml", "  - yes-no: { id: teach-back", "  - yesno: { id: teach-back", "line:5  'yesno' is not an item type. One of: scale, choice, choices, yes-no, number, duration, date, text, rows, computed, group, info. Did you mean yes-no?" },
        { "Forms/visit-note.yaml", "valid-from: 2026-03-01", "valid-from: 1.3.2026", "line:13  '1.3.2026' is not a date. Write it as 2026-03-02." },
        { "Letters/practice-silence-call.yaml", "I am calling to ask", "I am calling about your symptoms, to ask", "line:17  'symptom' is a clinical word, and the text is to have none: somebody else may read or hear it. Say it another way." },
        { "Letters/practice-silence-call.yaml", "it is {caller} from {practice}", "it is {calller} from {practice}", "line:17  '{calller}' is not a variable of messages. Variables: first-name, caller, practice, bookings, protocol. Did you mean caller?" },
        { "Letters/light-headed-call.yaml", "channels: [phone-script]", "channels: [phone-script, sms]", "line+2:3  'sms' is missing in text, which begins here." },
        { "Plans/tension-headache.yaml", "section: formulation", "section: formulations", "line:14  'formulations' is not in the vocabulary plan-sections. Did you mean formulation?" },
        { "Plans/tension-headache.yaml", "section: formulation", "section: goals", "line:14  the section 'goals' is put together by the program, so nobody writes it. Leave it out." },
        { "Plans/tension-headache.yaml", "text: \"{main-symptom}; what", "text: \"{main-symtom}; what", "line:11  '{main-symtom}' is not a variable of this template. Did you mean main-symptom?" },
        { "Plans/tension-headache.yaml", "offers: [ { protocol: paced-breathing", "offers: [ { protocol: paced-breath", "line:23  there is no protocol 'paced-breath'. Did you mean paced-breathing?" },
        { "Plans/tension-headache.yaml", "by: 12 wk", "by: summer", "line:73  'summer' is not a length of calendar time. Write a whole number, one blank and d, wd, wk or mo, such as 2 wk." },
        { "Vocabularies/contexts.yaml", "code: waking,", "code: home,", "9:3  'home' stands in the terms 2 times. Codes are never reused." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_in_a_form_or_a_text_is_named_with_its_place_and_what_would_be_right(string path, string old, string changed, string expected) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().Equal(Shipped.Place(path, old, expected));
}
