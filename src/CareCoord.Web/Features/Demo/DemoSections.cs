using CareCoord.Domain.Plans;

namespace CareCoord.Web.Features.Demo;

/// <summary>
/// What the demo clinic writes where a template only says what belongs there. Whatever else a template suggests can stand
/// as it is.
/// </summary>
internal static class DemoSections
{
    private const string AtNight = "At night and at weekends: SNS 24 on 808 24 24 24; if it cannot wait, 112.";

    private static readonly Dictionary<(string Template, string Section), SectionText> Written = new()
    {
        [("tension-headache", "problems")] = new(
            "The helmet, most afternoons from two o'clock. Leaves work early, no longer reads in the evening, wakes at four.",
            "The helmet, most afternoons. It takes your evenings and your sleep."),
        [("tension-headache", "early-signs")] = new(
            "Clenched teeth, short answers, lunch skipped. Last time it helped to walk round the block and to breathe before the afternoon's first call.",
            "You clench your teeth and skip lunch. A walk and five minutes of breathing helped last time."),
        [("tension-headache", "safety-plan")] = new(
            "Sudden worst headache ever, fever with a stiff neck, weakness or trouble speaking: 112 at once. A new pattern, or headache that wakes: the practice the same day, and the GP rings back before six. " + AtNight,
            "The worst headache ever, or weakness or trouble speaking: call 112. Anything new: call us the same day, until six. " + AtNight),
        [("functional-gut", "problems")] = new(
            "The knot in the belly after most meals. Eats alone, takes no train longer than half an hour, says no to invitations.",
            "The knot in your belly. It takes meals with others, journeys and company from you."),
        [("functional-gut", "early-signs")] = new(
            "Leaves out one more food, looks up where the toilets are, cancels at noon. Last time it helped to eat the usual breakfast all the same.",
            "You leave out one more food and cancel plans. The usual breakfast helped last time."),
        [("functional-gut", "safety-plan")] = new(
            "Blood in the stool, fever, or more than three kilos lost without trying: the practice the same day, and the GP decides about blood tests. Black stool with dizziness: 112. " + AtNight,
            "Blood, fever or losing weight without trying: call us the same day, until six. Black stool and dizzy: call 112. " + AtNight),
        [("persistent-pain", "problems")] = new(
            "The burning back. Does the whole house on a good day and lies down for two after it; has stopped the garden and the choir.",
            "The burning back. Good days with too much, then days lying down."),
        [("persistent-pain", "early-signs")] = new(
            "Holds the breath on the stairs, sits on the edge of chairs, sleeps badly two nights running. In a flare: half the quota for three days, then the plan again. Bed does not help.",
            "You hold your breath on the stairs and sleep badly. Then: half of your minutes for three days, and back to the plan."),
        [("persistent-pain", "safety-plan")] = new(
            "Trouble holding water or stool, numb between the legs, or a weak leg: 112 at once. Fever, a fall, or pain at night that is new: the practice the same day, and the GP examines. " + AtNight,
            "Trouble holding water or stool, or a weak leg: call 112. Fever or a fall: call us the same day, until six. " + AtNight),
        [("health-anxiety-chest-pain", "problems")] = new(
            "The fist in the chest. Takes the pulse some twenty times a day, asks the family whether it looks bad, no longer takes stairs or coffee.",
            "The fist in your chest. Fear has taken the stairs, the coffee and quiet evenings from you."),
        [("health-anxiety-chest-pain", "early-signs")] = new(
            "Pulse taken before getting up, searching after eleven at night, the car parked near the hospital. Last time it helped to leave the watch in the drawer.",
            "You take your pulse before getting up, and search at night. Leaving the watch in the drawer helped last time."),
        [("health-anxiety-chest-pain", "safety-plan")] = new(
            "As agreed with cardiology: chest pain that is new, strong and lasts longer than ten minutes, or with fainting or breathlessness: 112 at once. The known fist: breathe, wait ten minutes, then ring the coordinator, eight to six. " + AtNight,
            "Pain that is new and strong, or fainting: call 112. You are never wrong to call. The fist you know: breathe, wait ten minutes, then ring us. " + AtNight),
    };

    /// <summary>What stands in a part after somebody has looked at it again.</summary>
    /// <param name="before">The version before.</param>
    public static SectionText Later(SectionVersion before) => new(
        $"{before.Text} Since spring there are two good afternoons a week, both after a walk.",
        before.Plain.Length == 0 ? "" : $"{before.Plain} There are two good afternoons a week now, both after a walk.");

    /// <summary>What is written into a section.</summary>
    /// <param name="template">The plan's template.</param>
    /// <param name="section">The section.</param>
    public static SectionText Of(string template, PlanSection section) =>
        Written.GetValueOrDefault((template, section.Key)) ?? new SectionText(section.SuggestedText, section.SuggestedPlain);
}
