using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>One person through one year: the record as the program keeps it, changed by the Domain's own verbs alone.</summary>
internal sealed class PersonYear
{
    private readonly List<FollowUp> _followUps = [];
    private readonly List<CompletedContact> _contacts = [];
    private readonly PlannerRules _rules;
    private readonly InterventionSchedule? _practice;
    private long _ids;

    public PersonYear(StaffYear staff, PlannerRules rules, DateOnly first, string zone, bool practises, long number)
    {
        (Staff, _rules, Zone, _ids) = (staff, rules, zone, number << 24);
        Patient = PatientId.Of(NewGuid());
        Episode = new Episode(EpisodeId.Of(NewGuid()), Patient, Phase.Active, staff.Lead, staff.Coordinator, [Discipline.PrimaryCare, Discipline.Psychology], first);
        _practice = practises
            ? new InterventionSchedule
            {
                Id = InterventionId.Of(NewGuid()),
                Discipline = Discipline.Psychology,
                Title = "Paced breathing",
                StartedOn = first.AddDays(7),
                OwnerId = staff.Psychologist,
                CheckInEvery = new Quantity(2, Unit.Week),
                ReviewEvery = new Quantity(8, Unit.Week),
            }
            : null;
    }

    public StaffYear Staff { get; set; }

    public string Zone { get; set; }

    public PatientId Patient { get; }

    public Episode Episode { get; }

    public bool IsDead { get; set; }

    public bool HasLeft { get; set; }

    public DateOnly? RefusesSince { get; set; }

    public List<OpenSafetyFlag> Flags { get; } = [];

    public IEnumerable<FollowUp> Open => _followUps.Where(x => x.Status == FollowUpStatus.Open);

    public IReadOnlyList<FollowUp> All => _followUps;

    public CareState State => Standing.State;

    public long Merged { get; private set; }

    public long Meetings { get; private set; }

    private EpisodeStanding Standing => new()
    {
        Phase = Episode.Phase,
        PhaseSince = Episode.PhaseSince,
        TakenIntoCareOn = Episode.TakenIntoCareOn,
        PausedUntil = Episode.PausedUntil,
        RefusesAllContactSince = RefusesSince,
        IsDead = IsDead,
        HasLeft = HasLeft,
    };

    /// <summary>The lead decides where the person is in care.</summary>
    public PhaseDecided Decided(DateOnly day) => new(PhaseChangeId.Of(NewGuid()), Staff.Lead, WallClock.InstantOf(day, new TimeOnly(8, 0), Zone), day, "as simulated");

    /// <summary>Plans, as every operation and the daily job do.</summary>
    /// <returns>False when planning again would still change something.</returns>
    public bool Plan(DateTimeOffset at)
    {
        Apply(Planner.Plan(InputAt(at)), at);
        return Planner.Plan(InputAt(at)).IsNothing;
    }

    public void Owe(Owed owed) => _followUps.Add(new FollowUp(FollowUpId.Of(NewGuid()), Patient, FollowUpReasonId.Of(NewGuid()), owed));

    /// <summary>Records that the person was reached, and what that answers.</summary>
    public void Reached(FollowUp owed, StaffId by, DateTimeOffset at)
    {
        var on = WallClock.DayOf(at, Zone);
        _contacts.Add(new CompletedContact(at, owed.Discipline));
        var answered = ContactAnswers.Of(Open.Select(FollowUpSnapshot.Of), owed.Discipline, ContactOutcome.Reached, on, _rules.AnswersAheadDays);
        foreach (var followUp in Open.Where(x => x.Id == owed.Id || answered.Contains(x.Id)).ToList())
        {
            followUp.Complete(by, at, on);
            PutRight(followUp, by, at);
        }
    }

    private void PutRight(FollowUp done, StaffId by, DateTimeOffset at)
    {
        var promised = done.Reasons.Select(x => ReasonSource.PromiseOf(x.Source)).OfType<FollowUpId>().ToHashSet();
        foreach (var broken in _followUps.Where(x => promised.Contains(x.Id) && x.PromiseStateAt(at) == PromiseState.Broken))
        {
            broken.Repair(by, at);
        }
    }

    public void Move(FollowUp followUp, DateOnly to, bool told, DateTimeOffset at)
    {
        var today = WallClock.DayOf(at, Zone);
        var opens = followUp.OpensOn < to ? followUp.OpensOn : to;
        var next = followUp.Move(new MoveTo(FollowUpId.Of(NewGuid()), opens < today ? today : opens, to, told, () => FollowUpReasonId.Of(NewGuid())), "Another day was agreed.", followUp.OwnerId, at, today);
        _followUps.Add(next);
    }

    /// <summary>What should make somebody look, as the program computes it.</summary>
    public IReadOnlyList<AttentionRow> Rows(AttentionRules rules) => AttentionRows.Of(
        new AttentionFacts
        {
            PatientId = Patient,
            Zone = Zone,
            State = State,
            Phase = Episode.Phase,
            InCareSince = WallClock.StartOf(Episode.TakenIntoCareOn, Zone),
            Lead = Staff.Lead,
            Coordinator = Staff.Coordinator,
            CareTeam = Staff.All,
            Deputies = Staff.Deputies,
            Away = Staff.Away,
            FollowUps = [.. _followUps.Where(x => x.Status == FollowUpStatus.Open).Select(FollowUpSnapshot.Of)],
            SafetyFlags = [.. Flags],
        },
        rules);

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes[8..], ++_ids);
        return new Guid(bytes, bigEndian: true);
    }

    private PlannerInput InputAt(DateTimeOffset at) => new()
    {
        Episode = Episode.Id,
        At = at,
        Zone = Zone,
        Standing = Standing,
        Owners = new CareTeamOwners
        {
            Lead = Staff.Lead,
            LeadDiscipline = Discipline.PrimaryCare,
            Coordinator = Staff.Coordinator,
            ByDiscipline = new Dictionary<Discipline, StaffId> { [Discipline.PrimaryCare] = Staff.Lead, [Discipline.Psychology] = Staff.Psychologist },
            Departed = [.. Open.SelectMany(x => x.Reasons).Select(x => x.OwnerId).Concat(_practice is null ? [] : [_practice.OwnerId!.Value]).Distinct().Where(x => !Staff.All.Contains(x))],
        },
        Rules = _rules,
        Calendars = Staff.Calendars,
        Contacts = _contacts,
        Interventions = _practice is null ? [] : [_practice],
        FollowUps = [.. _followUps.Select(FollowUpSnapshot.Of)],
    };

    private void Apply(PlannedChanges changes, DateTimeOffset at)
    {
        Merged += changes.Merges.Count + changes.Inserts.Sum(x => x.Reasons.Count - 1);
        Meetings += changes.Merges.Count + changes.Inserts.Where(x => x.First.Key.Kind.IsMeeting()).Sum(x => x.Reasons.Count);
        _followUps.AddRange(PlannedChangesApplied.To(
            changes, Open.ToDictionary(x => x.Id), Patient, new PlannedIds(() => FollowUpId.Of(NewGuid()), () => FollowUpReasonId.Of(NewGuid())), at, WallClock.DayOf(at, Zone)));
    }
}
