using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Plans;

/// <summary>How far one discipline of the care team agrees with what stands in the plan.</summary>
/// <param name="Discipline">The discipline.</param>
/// <param name="Who">Who cares for it.</param>
/// <param name="Agreed">Parts that it wrote or agreed to in the version that stands.</param>
/// <param name="All">Parts that stand.</param>
/// <param name="Last">When it last wrote or agreed to something that stands; null when it has not.</param>
/// <param name="Open">Names of the parts to which it has not agreed in the version that stands, with those it has seen said so.</param>
public sealed record Agreement(Discipline Discipline, string Who, int Agreed, int All, DateTimeOffset? Last, IReadOnlyList<string> Open)
{
    /// <summary>Every discipline of the present care team, in the team's order; none while nothing stands, or when care has ended.</summary>
    public static IReadOnlyList<Agreement> Of(PlanQuery.Plan plan)
    {
        var standing = plan.Letter!.Sections.Where(x => x.Standing is not null).ToList();
        return standing.Count == 0 ? [] : [.. plan.Team.GroupBy(x => x.Discipline).Select(x => Of(x.Key, string.Join(", ", x.Select(m => m.Name)), standing))];
    }

    /// <summary>agrees with all 5 parts that stand; agrees with 3 of 5 parts, not yet with What we are doing (seen).</summary>
    public string Words => Open.Count == 0
        ? $"agrees with {(All == 1 ? "the part" : $"all {All} parts")} that {(All == 1 ? "stands" : "stand")}"
        : $"agrees with {Agreed} of {CareCoord.Web.Ui.Words.Count(All, "part", "parts")}, not yet with {string.Join(", ", Open)}";

    private static Agreement Of(Discipline discipline, string who, IReadOnlyList<PlanQuery.Section> standing)
    {
        var agreed = standing.Select(x => AgreedAt(x, discipline)).OfType<DateTimeOffset>().ToList();
        return new Agreement(discipline, who, agreed.Count, standing.Count, agreed.Count > 0 ? agreed.Max() : null,
        [
            .. standing.Where(x => AgreedAt(x, discipline) is null)
                .Select(x => $"“{x.Term.Word}”{(x.Standing!.Ticks.Any(t => t.Discipline == discipline) ? " (seen)" : "")}"),
        ]);
    }

    /// <summary>Whoever publishes a text agrees with it.</summary>
    private static DateTimeOffset? AgreedAt(PlanQuery.Section section, Discipline discipline) => section.Owner == discipline
        ? section.Standing!.At
        : section.Standing!.Ticks.FirstOrDefault(x => x.Discipline == discipline && x.Agreed)?.At;
}
