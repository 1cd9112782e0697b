namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What the shared plan asks for: to be written, to be reviewed, and its goals to be looked at on their day.</summary>
internal static class PlanWanted
{
    public static IEnumerable<Wanted> Of(PlannerInput input)
    {
        if (input.Standing is not { State: CareState.Active, TakenIntoCareOn: { } taken })
        {
            yield break;
        }

        if (input.Plan is not { IsWritten: true } plan)
        {
            yield return Lead(input, ReasonSource.Plan, FollowUpKind.WritePlan, $"write:{Days.Text(taken)}", input.Rules.WritePlanWithin.After(taken, input.Calendars.Of(input.Owners.Lead)));
            yield break;
        }

        if (plan.ReviewOn is { } review)
        {
            yield return Lead(input, ReasonSource.Of(plan.Id), FollowUpKind.Review, $"on:{Days.Text(review)}", review);
        }

        foreach (var goal in plan.Goals)
        {
            yield return new Wanted(ReasonSource.Of(goal.Id), FollowUpKind.Review, $"by:{Days.Text(goal.On)}", goal.On)
            {
                Discipline = goal.Discipline,
                OwnerId = input.Owners.OwnerOf(goal.Discipline),
            };
        }
    }

    private static Wanted Lead(PlannerInput input, string source, FollowUpKind kind, string stem, DateOnly due) => new(source, kind, stem, due)
    {
        Discipline = input.Owners.LeadDiscipline,
        OwnerId = input.Owners.OwnerOf(input.Owners.LeadDiscipline, input.Owners.Lead),
    };
}
