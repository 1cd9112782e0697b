namespace CareCoord.Domain.Criteria;

/// <summary>
/// The number of entries that pass a test satisfies a limit, whatever the unknown ones were. Unknown are blank answers, and entries
/// that the window asks for and that do not exist yet; so one known "too much" is enough to stop a raise, and no number of blanks is a "no".
/// </summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Form">The form whose entries are counted.</param>
/// <param name="FormWord">The form in words.</param>
/// <param name="Where">Which of them count; null for every one.</param>
/// <param name="Limit">How many are wanted.</param>
/// <param name="Over">Among which entries.</param>
public sealed record CountCriterion(string Id, string Form, string FormWord, EntryTest? Where, LimitBound Limit, Window Over) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        if (Over.Of([.. facts.Entries.Where(e => e.Form == Form)], facts, today) is not { } view)
        {
            return CannotTell($"there is no time {Over.Words} yet");
        }

        var tested = view.Entries.Select(e => (Entry: e, Passes: Where?.Test(e.Answers) ?? Passes.Yes)).ToList();
        var known = tested.Count(t => t.Passes == Passes.Yes);
        var blank = tested.Count(t => t.Passes == Passes.Unknown);
        var inputs = tested.Select(t => Saw(What, Word(t.Passes), t.Entry.Day)).ToList();
        return (Limit.Holds(known), Limit.Holds(known + blank + view.Missing)) switch
        {
            (true, true) => new Answer.Met(Reason(Sentence(known), inputs)),
            (false, false) => new Answer.NotMet(Reason(Sentence(known), inputs)),
            _ => CannotTell(Unknown(known, blank, view.Missing), inputs),
        };
    }

    private string What => Where?.Words ?? FormWord;

    private string Sentence(int known) => $"{What}: {known} in {Over.Words} (wanted: {Limit.Words})";

    private string Unknown(int known, int blank, int missing) => (blank, missing) switch
    {
        (0, _) => $"{What}: {missing} of {Over.Words} are not there yet",
        (_, 0) => $"{What}: {known} known, {blank} left blank in {Over.Words}",
        _ => $"{What}: {blank} left blank and {missing} not there yet of {Over.Words}",
    };

    private static string Word(Passes passes) => passes switch
    {
        Passes.Yes => "yes",
        Passes.No => "no",
        _ => Input.NotRecorded,
    };
}
