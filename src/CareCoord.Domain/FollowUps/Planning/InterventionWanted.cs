namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What interventions ask for: sessions, check-ins and reviews, owed by the discipline that owns them.</summary>
internal static class InterventionWanted
{
    public static IEnumerable<Wanted> Of(PlannerInput input, History history) => input.Standing.State != CareState.Active
        ? []
        : input.Interventions.SelectMany(x => x.PausedUntil is { } until
            ? [PauseEnd(input, x, until)]
            : Running(input, history, x));

    private static IEnumerable<Wanted> Running(PlannerInput input, History history, InterventionSchedule intervention)
    {
        var source = ReasonSource.Of(intervention.Id);
        var calendar = input.Calendars.Of(input.Owners.OwnerOf(intervention.Discipline, intervention.OwnerId));
        if (intervention.SessionEvery is { } session)
        {
            var number = history.DoneCount(source, FollowUpKind.Session) + 1;
            var counted = history.LastDone(source, FollowUpKind.Session) ?? intervention.StartedOn;
            if (number <= (intervention.SessionCount ?? number))
            {
                yield return Of(input, intervention, FollowUpKind.Session, $"visit:{number}+{Days.Code(session)}", session.After(counted, calendar)) with
                {
                    Facts = new ReasonFacts(session.ToString(), number, intervention.SessionCount, intervention.Title),
                    Again = session,
                };
            }
        }

        if (intervention.CheckInEvery is { } checkIn)
        {
            var last = Days.Latest(history.LastDone(source, FollowUpKind.CheckIn), Days.LastContact(input, intervention.Discipline));
            var counted = last > intervention.StartedOn ? last.Value : intervention.StartedOn;
            yield return Of(input, intervention, FollowUpKind.CheckIn, $"after:{Days.Text(counted)}+{Days.Code(checkIn)}", checkIn.After(counted, calendar)) with
            {
                Channel = intervention.CheckInChannel is { } channel && !input.Standing.RefusedChannels.Contains(channel) ? channel : null,
                Facts = new ReasonFacts(checkIn.ToString(), Topic: intervention.Title),
                Again = checkIn,
                LastContact = last,
            };
        }

        if (intervention.ReviewEvery is { } review)
        {
            var counted = history.LastDone(source, FollowUpKind.Review) ?? intervention.StartedOn;
            yield return Of(input, intervention, FollowUpKind.Review, $"after:{Days.Text(counted)}+{Days.Code(review)}", review.After(counted, calendar)) with
            {
                Facts = new ReasonFacts(review.ToString(), Topic: intervention.Title),
                Again = review,
            };
        }
    }

    private static Wanted PauseEnd(PlannerInput input, InterventionSchedule intervention, DateOnly until) =>
        Of(input, intervention, FollowUpKind.Review, $"pause-end:{Days.Text(until)}", until) with
        {
            Facts = new ReasonFacts(Topic: intervention.Title, On: until),
        };

    private static Wanted Of(PlannerInput input, InterventionSchedule intervention, FollowUpKind kind, string stem, DateOnly due) =>
        new(ReasonSource.Of(intervention.Id), kind, stem, due)
        {
            Discipline = intervention.Discipline,
            OwnerId = input.Owners.OwnerOf(intervention.Discipline, intervention.OwnerId),
        };
}
