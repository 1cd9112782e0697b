using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What the shared plan and its goals answer.</summary>
internal static class FromPlan
{
    public static Task<Glance> Explanation(Person of, CancellationToken ct) => Part(of, "What have we agreed that it is, and in whose words?", "formulation", ct);

    public static Task<Glance> Told(Person of, CancellationToken ct) => Part(of, "What has the person been told?", "formulation", ct);

    public static Task<Glance> NotAgain(Person of, CancellationToken ct) => Part(of, "What must not be started again?", "no-further-tests", ct);

    public static Task<Glance> SafetyNet(Person of, CancellationToken ct) => Part(of, "What is the safety net?", "safety-plan", ct);

    public static async Task<Glance> InLife(Person of, CancellationToken ct)
    {
        var goals = await of.Work.GoalsOf(of.Id).AsNoTracking().ToListAsync(ct);
        var ratings = (await of.Work.RatingsOf(of.Id).OrderBy(x => x.On).ThenBy(x => x.Id).ToListAsync(ct)).ToLookup(x => x.GoalId);
        return Glance.Of("Better, the same or worse in life?", goals.Select(x => InLife(x.Activity, [.. ratings[x.Id]])), "No goal has been set yet.", of.Page("plan"));
    }

    private static string InLife(string activity, IReadOnlyList<GoalRating> ratings) => ratings switch
    {
        [] => $"{activity}: not rated yet",
        [var only] => $"{activity}: {only.Value} of 10 on {Words.ShortDay(only.On)}, rated once",
        [var first, .., var last] => $"{activity}: {last.Value} of 10, {Compared(last.Value, first.Value)} on {Words.ShortDay(first.On)}",
    };

    private static string Compared(int last, int first) => last.CompareTo(first) switch
    {
        > 0 => $"up from {first}",
        < 0 => $"down from {first}",
        _ => "as",
    };

    /// <summary>The beginning of a part of the plan in plain words, with who wrote it and when.</summary>
    private static async Task<Glance> Part(Person of, string asks, string key, CancellationToken ct)
    {
        var standing = await (
            from section in of.Work.OpenSections(of.Id)
            join version in of.Work.Db.Set<SectionVersion>() on new { Section = section.Id, Number = section.Version } equals new { Section = version.PlanSectionId, version.Number }
            join author in of.Work.Db.Set<Staff>() on version.PublishedBy equals author.Id
            where section.Key == key
            select new { version.Text, version.Plain, version.PublishedAt, author.Name }).SingleOrDefaultAsync(ct);
        if (standing is null)
        {
            return Glance.Of(asks, Array.Empty<string>(), "That part of the plan is not written yet.", of.Page("plan"));
        }

        var lines = new SectionText(standing.Text, standing.Plain).In(plain: true).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var by = $"Written by {standing.Name}, {Words.ShortDay(WallClock.DayOf(standing.PublishedAt, of.Zone))}";
        return new Glance(asks, [.. lines.Take(InShortQuery.FirstLines).Select(x => new GlanceLine(x)), new GlanceLine(lines.Length > InShortQuery.FirstLines ? $"{by}; it goes on in the plan" : by)], of.Page("plan"));
    }
}
