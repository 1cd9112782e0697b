using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What was read for a batch of people, from which the facts of each are put together.</summary>
internal sealed record AttentionSources
{
    public required IReadOnlyDictionary<PatientId, Episode> Episodes { get; init; }

    public required CareTeams Teams { get; init; }

    public required IReadOnlyDictionary<StaffId, StaffId> Deputies { get; init; }

    public required ILookup<PatientId, TeamId> Assigned { get; init; }

    public required IReadOnlySet<PatientId> Refusing { get; init; }

    public required ILookup<PatientId, FollowUp> FollowUps { get; init; }

    public required ILookup<PatientId, SafetyFlag> Flags { get; init; }

    public required WaitingDecisions Decisions { get; init; }

    public required ILookup<PatientId, StandingSection> Sections { get; init; }

    public required IReadOnlyList<TimeAway> Away { get; init; }

    public required HuddleTurns Turns { get; init; }

    /// <summary>When a review of the case was last done as something owed.</summary>
    public required IReadOnlyDictionary<EpisodeId, DateOnly?> Reviewed { get; init; }

    /// <summary>The facts of one person in care.</summary>
    public AttentionFacts Of(Patient person)
    {
        var (id, zone, episode) = (person.Id, person.Details.TimeZone, Episodes[person.Id]);
        var owners = Teams.OwnersOf(episode, [], Decisions.Owners.Values.Distinct());
        return new AttentionFacts
        {
            PatientId = id,
            Zone = zone,
            State = StateOf(person, episode),
            Phase = episode.Phase,
            InCareSince = WallClock.StartOf(episode.TakenIntoCareOn, zone),
            Lead = episode.LeadId,
            Coordinator = episode.CoordinatorId,
            CareTeam = [.. Teams.Of(id).Select(x => x.Id)],
            Teams = [.. Assigned[id]],
            Deputies = Deputies,
            Away = Away,
            FollowUps = [.. FollowUps[id].Select(FollowUpSnapshot.Of)],
            SafetyFlags = [.. Flags[id].Select(x => new OpenSafetyFlag(x.Id, x.Level, x.ClinicianId, x.RaisedAt))],
            Proposals = Decisions.ProposalsOf(id, owners),
            Holds = Decisions.HoldsOf(id, owners),
            LastHuddleAt = Turns.LastOf(id, Assigned[id]),
            Unreached = Turns.FindUnreached(episode, zone),
            LastReviewedOn = new[] { Turns.ReviewOf(episode, zone).LastOn, Reviewed.GetValueOrDefault(episode.Id) }.Max(),
            UnseenSections = [.. Sections[id].SelectMany(x => episode.Disciplines.Where(y => y != x.Owner && !x.Ticked.Contains(y))
                .Select(y => new UnseenSection(x.Version, owners.OwnerOf(y), x.Owner, x.PublishedAt)))],
        };
    }

    private CareState StateOf(Patient patient, Episode episode) => new EpisodeStanding
    {
        Phase = episode.Phase,
        PhaseSince = episode.PhaseSince,
        TakenIntoCareOn = episode.TakenIntoCareOn,
        RefusesAllContactSince = Refusing.Contains(patient.Id) ? episode.TakenIntoCareOn : null,
        IsDead = patient.Details.Deceased || patient.Details.DeceasedOn is not null,
        HasLeft = patient.Details.LeftOn is not null,
    }.State;
}
