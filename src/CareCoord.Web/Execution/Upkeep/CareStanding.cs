using CareCoord.Domain.Consents;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Where a person is in care, from the record.</summary>
internal static class CareStanding
{
    public static EpisodeStanding Of(Episode episode, Patient patient, List<Consent> consents) => new()
    {
        Phase = episode.Phase,
        PhaseSince = episode.PhaseSince,
        TakenIntoCareOn = episode.TakenIntoCareOn,
        ChosenIntervalDays = episode.ChosenIntervalDays,
        PausedUntil = episode.PausedUntil,
        RefusesAllContactSince = consents.Find(x => x is { Kind: ConsentKind.Contact, Answer: ConsentState.Refused })?.AskedOn,
        IsDead = patient.Details.Deceased || patient.Details.DeceasedOn is not null,
        HasLeft = patient.Details.LeftOn is not null,
        RefusedChannels = [.. consents.Where(x => x is { Kind: ConsentKind.Messages, Answer: ConsentState.Refused }).Select(x => x.Channel!.Value)],
    };
}
