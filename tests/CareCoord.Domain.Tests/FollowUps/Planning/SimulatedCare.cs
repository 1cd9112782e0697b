using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>One person's follow-ups in memory: the planner runs, its changes are carried out, and people do or miss what is owed.</summary>
internal sealed class SimulatedCare(PlannerInput input)
{
    private readonly TestIds _ids = new();
    private readonly List<FollowUp> _followUps = [];
    private PlannerInput _input = input;

    public IReadOnlyList<FollowUp> All => _followUps;

    public IReadOnlyList<FollowUp> Open => _followUps.FindAll(x => x.Status == FollowUpStatus.Open);

    public DateTimeOffset Now => _input.At;

    public DateOnly Today => _input.Today;

    public PlannerInput Input => _input with { FollowUps = [.. _followUps.Select(FollowUpSnapshot.Of)] };

    public PlannedChanges Plan()
    {
        var changes = Planner.Plan(Input);
        _followUps.AddRange(PlannedChangesApplied.To(
            changes,
            Open.ToDictionary(x => x.Id),
            People.Patient,
            new PlannedIds(_ids.Next<FollowUpId>, _ids.Next<FollowUpReasonId>),
            Now,
            Today));
        return changes;
    }

    public void GoTo(DateOnly day) => _input = _input with { At = Domain.Time.WallClock.InstantOf(day, new TimeOnly(7, 0), _input.Zone) };

    public void Change(Func<PlannerInput, PlannerInput> change) => _input = change(_input);

    public FollowUp Owe(Owed owed)
    {
        var followUp = new FollowUp(_ids.Next<FollowUpId>(), People.Patient, _ids.Next<FollowUpReasonId>(), owed);
        _followUps.Add(followUp);
        return followUp;
    }

    /// <summary>Somebody reaches the person: the contact answers what it may, or what the recorder left ticked.</summary>
    public void Reach(Discipline discipline, bool answers = true)
    {
        var contact = _ids.Next<ContactId>();
        var answered = ContactAnswers.Of(Input.FollowUps, discipline, ContactOutcome.Reached, Today, _input.Rules.AnswersAheadDays);
        foreach (var followUp in Open.Where(x => answers && answered.Contains(x.Id)))
        {
            followUp.Complete(followUp.OwnerId, Now, Today, contact);
        }

        _input = _input with { Contacts = [.. _input.Contacts, new CompletedContact(Now, discipline)] };
    }
}
