using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Proposals;

/// <summary>What the program suggests and a named person decides: with the rule's version and the inputs it saw, so that it can be explained a year later.</summary>
public sealed class Proposal : IAboutPatient, IVersioned
{
    /// <summary>Longest reason, in characters.</summary>
    public const int WhyLength = 500;

    private Proposal()
    {
    }

    /// <summary>Puts a proposal up for decision.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="proposed">What the engine found.</param>
    /// <param name="firing">The firing of the rule it belongs to; null for a protocol's own move.</param>
    /// <param name="at">When.</param>
    public Proposal(ProposalId id, PatientId patient, NewProposal proposed, FiringId? firing, DateTimeOffset at)
    {
        Id = id;
        PatientId = patient;
        Source = proposed.Source.Id;
        SourceVersion = proposed.Source.Version;
        Kind = proposed.Kind;
        InterventionId = proposed.Intervention;
        To = proposed.To;
        Say = proposed.Say;
        Because = proposed.Because;
        Inputs = proposed.Inputs;
        DecidedByRoles = proposed.DecidedBy;
        ConfirmedByRoles = proposed.ConfirmedBy;
        FiringId = firing;
        ProposedAt = at.ToMicroseconds();
    }

    /// <summary>Its id.</summary>
    public ProposalId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Id of the protocol or rule that proposes.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Version of it.</summary>
    public int SourceVersion { get; private set; }

    /// <summary>What kind of step.</summary>
    public ProposalKind Kind { get; private set; }

    /// <summary>The intervention it is about, if any.</summary>
    public InterventionId? InterventionId { get; private set; }

    /// <summary>To which minutes or stage.</summary>
    public MoveTarget? To { get; private set; }

    /// <summary>What is suggested, in words.</summary>
    public string Say { get; private set; } = "";

    /// <summary>Why, in words.</summary>
    public string Because { get; private set; } = "";

    /// <summary>The inputs it saw.</summary>
    public ImmutableArray<Input> Inputs { get; private set; } = [];

    /// <summary>Who may decide.</summary>
    public ImmutableArray<CareRole> DecidedByRoles { get; private set; } = [];

    /// <summary>Who has to agree.</summary>
    public ImmutableArray<CareRole> ConfirmedByRoles { get; private set; } = [];

    /// <summary>The firing of the rule it belongs to.</summary>
    public FiringId? FiringId { get; private set; }

    /// <summary>When it was put up.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>What became of it.</summary>
    public ProposalStatus Status { get; private set; }

    /// <summary>Who decided.</summary>
    public StaffId? DecidedBy { get; private set; }

    /// <summary>When it was decided or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was dismissed or withdrawn; may be empty when accepted.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>The inputs that changed, when it was withdrawn.</summary>
    public ImmutableArray<Input> Changed { get; private set; } = [];

    /// <summary>True when the person has agreed; null where the person need not.</summary>
    public bool? PersonAgrees { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Accepts it.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="personAgrees">True when the person agrees; needed where the proposal asks for it.</param>
    /// <param name="why">A word on it; may be empty.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">proposal.ended, proposal.person</exception>
    public void Accept(StaffId by, bool? personAgrees, string why, DateTimeOffset at)
    {
        if (ConfirmedByRoles.Contains(CareRole.Person) && personAgrees != true)
        {
            throw new RuleViolationException("proposal.person", "This needs the person's own agreement. Ask them first, then tick it.");
        }

        End(ProposalStatus.Accepted, why, at);
        (DecidedBy, PersonAgrees) = (by, personAgrees);
    }

    /// <summary>Dismisses it, with a reason.</summary>
    /// <exception cref="RuleViolationException">proposal.ended, proposal.why</exception>
    public void Dismiss(StaffId by, bool? personAgrees, string why, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new RuleViolationException("proposal.why", "Say why not, in a few words.");
        }

        End(ProposalStatus.Dismissed, why, at);
        (DecidedBy, PersonAgrees) = (by, personAgrees);
    }

    /// <summary>Takes it back because it is no longer true.</summary>
    public void Withdraw(Withdrawal withdrawal, DateTimeOffset at)
    {
        End(ProposalStatus.Withdrawn, withdrawal.Because, at);
        Changed = withdrawal.Changed;
    }

    /// <summary>Lets it rest: a review has passed and nobody decided. What earned it does not earn the next.</summary>
    /// <param name="because">Which review, in words.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">proposal.ended</exception>
    public void Expire(string because, DateTimeOffset at) => End(ProposalStatus.Expired, because, at);

    private void End(ProposalStatus status, string because, DateTimeOffset at)
    {
        if (Status != ProposalStatus.Open)
        {
            throw new RuleViolationException("proposal.ended", "This has been decided or withdrawn meanwhile. Reload to see how.");
        }

        (Status, EndedAt, EndedBecause) = (status, at.ToMicroseconds(), because.Trim());
        Version++;
    }
}
