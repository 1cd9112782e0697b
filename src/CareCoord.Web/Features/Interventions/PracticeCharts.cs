using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Insights;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Ui.Charts;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Draws what the forms of a practice say is drawn, with what was decided beneath.</summary>
internal sealed class PracticeCharts(ContentLibrary content, string zone, DateOnly today)
{
    /// <summary>The charts of one intervention, the one that matters most first.</summary>
    /// <param name="intervention">What is practised.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="owner">Discipline of who carries it out.</param>
    /// <param name="entries">What was recorded with it, those in error left out.</param>
    /// <param name="holds">What held it, also what no longer does.</param>
    public IReadOnlyList<PracticeChart> Of(
        Intervention intervention, Protocol protocol, Discipline owner, IReadOnlyList<Entry> entries, IEnumerable<Hold> holds)
    {
        var events = intervention.Changes.Select(x => new ChartEvent(x.Day, DoingWords.Mark(x, protocol), owner))
            .Concat(holds.Where(x => x.InterventionId == intervention.Id).Select(x => new ChartEvent(WallClock.DayOf(x.Since, zone), "held", owner)))
            .OrderBy(x => x.Day).ToList();
        return
        [
            .. protocol.Records.Select(content.Forms.Find).OfType<FormDefinition>()
                .SelectMany(form => form.Charts.Select(code => (form, code)))
                .DistinctBy(x => x.code)
                .Select(x => Chart(intervention, x.form, x.code, entries, events))
                .OfType<PracticeChart>(),
        ];
    }

    private PracticeChart? Chart(Intervention intervention, FormDefinition form, string code, IReadOnlyList<Entry> entries, IReadOnlyList<ChartEvent> events)
    {
        if (form.Questions.Flat.FirstOrDefault(x => Questions.CodeOf(form.Header.Id, x) == code) is not { } item || form.Questions.RangeOf(item) is not { From: { } lowest, To: { } most } range)
        {
            return null;
        }

        var series = PracticeSeries.Of(entries.SelectMany(x => ValuesOf(x, code)), intervention.StartedOn, today);
        var highest = range.Unit == Unit.Minute && intervention.CapMinutes is { } cap ? Math.Max(cap, series.Means.Select(x => x.Mean).DefaultIfEmpty().Max()) : most;
        return new PracticeChart(
            Name(code, item), item is ScaleItem ? $"of {most:0.#}" : range.Unit.Symbol(), (double)lowest, (double)highest, Caption(item, form.Questions, series.IsWeekly), series, events);
    }

    // Each entry is read with the version of the form it was written with.
    private IEnumerable<(DateOnly Day, decimal Value)> ValuesOf(Entry entry, string code) =>
        content.Forms.Find(new ContentRef(entry.Form, entry.FormVersion))?.Questions.Observe(entry.Form, entry.Answers).GetValueOrDefault(code) is NumberValue value
            ? [(entry.Day, value.Number)]
            : [];

    private string Name(string code, FormItem item) => Wording.Capital(content.Vocabularies["observations"].Find(code)?.Word ?? item.Label);

    private static string Caption(FormItem item, Questions questions, bool weekly) =>
        (weekly ? "The mean of each week with practice." : "The mean of each day with practice.")
        + (item is ComputedItem computed ? $" {(IsBeforeLessAfter(computed, questions) ? "Above" : "Below")} 0: less afterwards than before." : "");

    /// <summary>What is asked first was before.</summary>
    private static bool IsBeforeLessAfter(ComputedItem item, Questions questions) =>
        questions.Flat.TakeWhile(x => x.Id != item.Less).Any(x => x.Id == item.From);
}
