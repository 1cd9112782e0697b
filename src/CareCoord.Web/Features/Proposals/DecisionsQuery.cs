using CareCoord.Content;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Proposals;

/// <summary>What waits for a decision about one person, and what was decided lately.</summary>
public static class DecisionsQuery
{
    /// <summary>How many decisions are shown as the last ones.</summary>
    public const int Lately = 5;

    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Decisions>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>What waits, what is held, and what was decided.</summary>
    public sealed record Decisions(IReadOnlyList<ProposalView> Waiting, IReadOnlyList<HoldView> Held, IReadOnlyList<ProposalView> Decided);

    /// <summary>Something proposed.</summary>
    public sealed record ProposalView
    {
        /// <summary>Its id.</summary>
        public required ProposalId Id { get; init; }

        /// <summary>What it would do.</summary>
        public required ProposalKind Kind { get; init; }

        /// <summary>What it is about: the intervention's name, or the rule's.</summary>
        public required string About { get; init; }

        /// <summary>What is suggested.</summary>
        public required string Say { get; init; }

        /// <summary>Why.</summary>
        public required string Because { get; init; }

        /// <summary>What it looked at, line by line.</summary>
        public required IReadOnlyList<string> Seen { get; init; }

        /// <summary>The rule's name and version.</summary>
        public required string Rule { get; init; }

        /// <summary>The person's local day on which it was proposed.</summary>
        public required DateOnly On { get; init; }

        /// <summary>True when the person has to agree.</summary>
        public required bool NeedsPerson { get; init; }

        /// <summary>True when the reader may decide.</summary>
        public required bool MayDecide { get; init; }

        /// <summary>Who decides, in words.</summary>
        public required string Deciders { get; init; }

        /// <summary>What became of it, and why; empty while it waits.</summary>
        public required string Became { get; init; }

        /// <summary>What changed so that it was no longer true, line by line.</summary>
        public required IReadOnlyList<string> Changed { get; init; }

        /// <summary>As plain text.</summary>
        public required string Copy { get; init; }
    }

    /// <summary>Something held.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Say">Why it is held.</param>
    /// <param name="Since">The person's local day since when.</param>
    /// <param name="SetBy">Who set it; empty for a rule.</param>
    /// <param name="NeedsDecision">False when it lifts by itself.</param>
    public sealed record HoldView(HoldId Id, string Say, DateOnly Since, string SetBy, bool NeedsDecision);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Decisions>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Decisions> Answer(Request query, Work work, CancellationToken ct)
        {
            var proposals = await work.Db.Set<Proposal>().AsNoTracking().Where(x => x.PatientId == query.PatientId)
                .OrderByDescending(x => x.EndedAt ?? DateTimeOffset.MaxValue).ThenByDescending(x => x.Id).Take(Lately + 20).ToListAsync(ct);
            var holds = await work.Db.Set<Hold>().AsNoTracking().Where(x => x.PatientId == query.PatientId && x.LiftedAt == null).OrderBy(x => x.Since).ToListAsync(ct);
            if (proposals.Count + holds.Count == 0)
            {
                return new Decisions([], [], []);
            }

            var view = new View(
                content,
                await work.Db.Set<Patient>().AsNoTracking().Include(x => x.Identifiers).SingleAsync(x => x.Id == query.PatientId, ct),
                await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, x => x.Name, ct),
                await work.Db.Set<Intervention>().AsNoTracking().Where(x => x.PatientId == query.PatientId).ToDictionaryAsync(x => x.Id, ct),
                await Deciders.Find(work, query.PatientId, ct));
            return new Decisions(
                [.. proposals.Where(x => x.Status == ProposalStatus.Open).OrderBy(x => x.ProposedAt).Select(view.Of)],
                [.. holds.Select(view.Of)],
                [.. proposals.Where(x => x.Status != ProposalStatus.Open).Take(Lately).Select(view.Of)]);
        }
    }

    private sealed record View(
        ContentLibrary Content, Patient Patient, Dictionary<StaffId, string> Names, Dictionary<InterventionId, Intervention> Interventions, Deciders? Deciders)
    {
        private string Zone => Patient.Details.TimeZone;

        public HoldView Of(Hold hold) => new(
            hold.Id, hold.Say, WallClock.DayOf(hold.Since, Zone), hold.SetBy is { } by ? Names[by] : "", hold.UntilDecision is not null);

        public ProposalView Of(Proposal proposal)
        {
            var about = proposal.InterventionId is { } id ? Interventions[id] : null;
            var title = about is null ? TitleOf(proposal) : Content.Protocols.Find(about.ProtocolRef)?.Header.Title ?? about.Protocol;
            return new ProposalView
            {
                Id = proposal.Id,
                Kind = proposal.Kind,
                About = title,
                Say = proposal.Say,
                Because = proposal.Because,
                Seen = [.. proposal.Inputs.Select(x => InputWords.Of(x, Content)).Distinct()],
                Rule = $"{TitleOf(proposal)}, version {proposal.SourceVersion}",
                On = WallClock.DayOf(proposal.ProposedAt, Zone),
                NeedsPerson = proposal.ConfirmedByRoles.Contains(CareRole.Person),
                MayDecide = Deciders?.MayDecide(proposal, about?.OwnerId) == true,
                Deciders = Proposals.Deciders.Words(proposal),
                Became = Became(proposal),
                Changed = [.. proposal.Changed.Select(x => InputWords.Of(x, Content)).Distinct()],
                Copy = ProposalCopy.Of(proposal, new CopyHeading(PersonWords.Identity(Patient), Zone), title, proposal.DecidedBy is { } by ? Names[by] : ""),
            };
        }

        private string TitleOf(Proposal proposal)
        {
            var source = new ContentRef(proposal.Source, proposal.SourceVersion);
            return Content.Rules.Find(source)?.Header.Title ?? Content.Protocols.Find(source)?.Header.Title ?? proposal.Source;
        }

        private string Became(Proposal proposal)
        {
            var who = proposal.DecidedBy is { } by ? $" by {Names[by]}" : "";
            var why = proposal.EndedBecause.Length > 0 ? $": {proposal.EndedBecause}" : "";
            return proposal.Status switch
            {
                ProposalStatus.Open => "",
                ProposalStatus.Accepted => $"Accepted{who}{why}",
                ProposalStatus.Dismissed => $"Not now{who}{why}",
                ProposalStatus.Expired => $"Expired{why}",
                _ => $"No longer true{why}",
            };
        }
    }
}
