using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Safety;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Carries out what has come to be: firings with their holds, flags, follow-ups and proposals, and moves that are now proposed.</summary>
internal static class FindingsBegun
{
    public static void Apply(Work work, PersonFindings person)
    {
        foreach (var proposed in person.Findings.Proposed)
        {
            work.Db.Add(new Proposal(work.NewId<ProposalId>(), person.Patient, proposed, null, work.Now));
        }

        foreach (var fired in person.Findings.Fired)
        {
            Apply(work, person, fired);
        }
    }

    private static void Apply(Work work, PersonFindings person, NewFiring fired)
    {
        var firing = new Firing(work.NewId<FiringId>(), person.Patient, fired, work.Now, person.Today);
        var lead = person.Who(CareRole.Lead, null).Id;
        work.Db.Add(firing);
        work.Db.AddRange(fired.Holds.Select(x => Hold.By(work.NewId<HoldId>(), person.Patient, fired, firing.Id, x, work.Now)));
        work.Db.AddRange(fired.Flags.Select(x => SafetyFlag.ByRule(work.NewId<SafetyFlagId>(), person.Patient, x, fired.Rule.Id, lead, work.Now)));
        work.Db.AddRange(fired.Proposals.Select(x => new Proposal(work.NewId<ProposalId>(), person.Patient, x, firing.Id, work.Now)));
        work.Db.AddRange(fired.FollowUps.Select(x => new FollowUp(work.NewId<FollowUpId>(), person.Patient, work.NewId<FollowUpReasonId>(), Owe(person, fired, x))));
    }

    /// <summary>Where nobody may get in touch, the lead decides instead.</summary>
    private static Owed Owe(PersonFindings person, NewFiring fired, CreateEffect effect)
    {
        var reaches = effect.Kind.ReachesPerson();
        var (kind, role) = reaches && !person.MayReach ? (FollowUpKind.Decision, CareRole.Lead) : (effect.Kind, effect.Owner);
        var (owner, discipline) = person.Who(role, fired.Intervention);
        var calendar = person.Calendars.Of(owner);
        return new Owed(
            new ReasonKey(person.Episode.Id, ReasonSource.OfRule(fired.Rule.Id), kind, fired.OccurrenceKey),
            discipline,
            owner,
            effect.NotBefore?.After(person.Today, calendar) ?? person.Today,
            effect.Within.After(person.Today, calendar),
            null,
            new ReasonFacts(Topic: fired.Title));
    }
}
