using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What the person's standing asks for: a decision when nobody may be in touch, consents to ask for, and broken words to put right.</summary>
internal static class StandingWanted
{
    public static IEnumerable<Wanted> Of(PlannerInput input) => input.Standing switch
    {
        { State: CareState.Refusing, RefusesAllContactSince: { } since } =>
            [Decision(input, ReasonSource.Consents, $"refuses:{Days.Text(since)}", input.Rules.DecideWithin.After(since, input.Calendars.Of(input.Owners.Lead)), since)],
        { State: CareState.Paused, PausedUntil: { } until } =>
            [Decision(input, ReasonSource.Phase, $"pause-end:{Days.Text(until)}", until, until)],
        { State: CareState.Active or CareState.Watched } => [.. Consent(input), .. Repairs(input)],
        _ => [],
    };

    private static Wanted Decision(PlannerInput input, string source, string stem, DateOnly due, DateOnly about) =>
        new(source, FollowUpKind.Decision, stem, due)
        {
            Discipline = input.Owners.LeadDiscipline,
            OwnerId = input.Owners.OwnerOf(input.Owners.LeadDiscipline, input.Owners.Lead),
            Facts = new ReasonFacts(On: about),
        };

    private static IEnumerable<Wanted> Consent(PlannerInput input)
    {
        if (input.ConsentNotAskedSince is { } since)
        {
            var owner = input.Owners.OwnerOf(Discipline.Coordination);
            yield return new Wanted(
                ReasonSource.Consents, FollowUpKind.AskConsent, $"not-asked:{Days.Text(since)}", input.Rules.AskConsentWithin.After(since, input.Calendars.Of(owner)))
            {
                Discipline = Discipline.Coordination,
                OwnerId = owner,
            };
        }
    }

    private static IEnumerable<Wanted> Repairs(PlannerInput input)
    {
        foreach (var followUp in input.FollowUps.Where(x => x.Promise?.StateAt(input.At) == PromiseState.Broken))
        {
            var broken = WallClock.DayOf(followUp.Promise!.DueAt, input.Zone);
            var owner = input.Owners.OwnerOf(followUp.Discipline, followUp.OwnerId);
            yield return new Wanted(
                ReasonSource.OfPromise(followUp.Id), FollowUpKind.Repair, $"broken:{Days.Text(broken)}", input.Rules.RepairWithin.After(broken, input.Calendars.Of(owner)))
            {
                Discipline = followUp.Discipline,
                OwnerId = owner,
                Facts = new ReasonFacts(On: broken),
            };
        }
    }
}
