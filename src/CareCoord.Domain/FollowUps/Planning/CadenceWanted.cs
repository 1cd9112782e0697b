using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What the phase asks for: the next contact, and the next case review. The contact is the coordinator's, the review the lead's.</summary>
internal static class CadenceWanted
{
    public static IEnumerable<Wanted> Of(PlannerInput input, History history) => input.Standing.State switch
    {
        CareState.Active => [.. NextContact(input, history), .. CaseReview(input, history)],
        CareState.Watched => [.. WatchCheckIn(input, history), .. CaseReview(input, history)],
        CareState.Paused => CaseReview(input, history),
        _ => [],
    };

    private static IEnumerable<Wanted> NextContact(PlannerInput input, History history)
    {
        var start = Start(input);
        var cadence = input.Rules.CadenceOf(input.Standing.Phase);
        var done = Days.Latest(Days.LastContact(input, Discipline.Coordination), history.LastDone(ReasonSource.Phase, FollowUpKind.Contact));
        var last = cadence.Counting(start, done);
        var interval = cadence.IntervalAt(start, last, input.Standing.ChosenIntervalDays) ?? input.Rules.WithoutInterval;
        var counted = last ?? start;
        var owner = input.Owners.OwnerOf(Discipline.Coordination);
        var calendar = input.Calendars.Of(owner);
        var latest = Days.Latest(interval.After(counted, calendar), cadence.Latest?.After(counted, calendar));
        if (!HasAgreedDate(history, latest))
        {
            yield return new Wanted(ReasonSource.Phase, FollowUpKind.Contact, $"after:{Days.Text(counted)}+{Days.Code(interval)}", interval.After(counted, calendar))
            {
                Discipline = Discipline.Coordination,
                OwnerId = owner,
                Facts = last is null ? new ReasonFacts(Number: 1) : new ReasonFacts(Every: interval.ToString()),
                Again = interval,
                LastContact = last,
            };
        }
    }

    /// <summary>A next date that was set at a contact is the next contact, as long as it is no later than the phase allows.</summary>
    private static bool HasAgreedDate(History history, DateOnly? latest) => history.OpenReasons.Any(x =>
        x.FollowUp.Kind.IsContact()
        && ReasonSource.WordOf(x.Reason.Key.Source) == "contact"
        && x.Reason.Discipline == Discipline.Coordination
        && x.FollowUp.DueOn <= latest);

    private static IEnumerable<Wanted> WatchCheckIn(PlannerInput input, History history)
    {
        var start = Start(input);
        var cadence = input.Rules.CadenceOf(input.Standing.Phase);
        var number = history.DoneCount(ReasonSource.Phase, FollowUpKind.CheckIn, $"watch:{Days.Text(start)}") + 1;
        if (input.Standing.WantsWatchCheckIns && (cadence.Every ?? cadence.First) is { } every && number <= (cadence.Times ?? number))
        {
            var owner = input.Owners.OwnerOf(Discipline.Coordination);
            var due = Enumerable.Range(1, number).Aggregate(start, (day, _) => every.After(day, input.Calendars.Of(owner)));
            yield return new Wanted(ReasonSource.Phase, FollowUpKind.CheckIn, $"watch:{Days.Text(start)}#{number}", due)
            {
                Discipline = Discipline.Coordination,
                OwnerId = owner,
                Facts = new ReasonFacts(Number: number, Of: cadence.Times),
                Again = every,
            };
        }
    }

    private static IEnumerable<Wanted> CaseReview(PlannerInput input, History history)
    {
        if (input.Rules.CadenceOf(input.Standing.Phase).Review is not { } every)
        {
            yield break;
        }

        var last = Days.Latest(input.CaseReview.LastOn, history.LastDone(ReasonSource.Phase, FollowUpKind.CaseReview));
        var counted = last ?? Start(input);
        var agreed = input.CaseReview.NextOn > counted ? input.CaseReview.NextOn : null;
        var stem = agreed is { } on ? $"on:{Days.Text(on)}" : $"after:{Days.Text(counted)}+{Days.Code(every)}";
        yield return new Wanted(ReasonSource.Phase, FollowUpKind.CaseReview, stem, agreed ?? every.After(counted))
        {
            Discipline = input.Owners.LeadDiscipline,
            OwnerId = input.Owners.OwnerOf(input.Owners.LeadDiscipline, input.Owners.Lead),
            Facts = new ReasonFacts(Every: agreed is null ? every.ToString() : null, On: last),
            Again = every,
        };
    }

    /// <summary>The first phases count from the day on which the person was taken into care.</summary>
    private static DateOnly Start(PlannerInput input) =>
        Days.Latest(input.Standing.PhaseSince, input.Standing.TakenIntoCareOn) ?? input.Today;
}
