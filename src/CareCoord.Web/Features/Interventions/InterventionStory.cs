using System.Collections.Immutable;
using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Proposals;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Interventions;

/// <summary>The stories of a person's interventions: every change of each, holds of rules among them, and every proposal that came to nothing.</summary>
internal sealed class InterventionStory
{
    public required ContentLibrary Content { get; init; }

    public required string Zone { get; init; }

    public required IReadOnlyDictionary<StaffId, Staff> Staff { get; init; }

    public required IReadOnlyDictionary<ProposalId, Proposal> Proposals { get; init; }

    public required IReadOnlyList<Hold> Holds { get; init; }

    public required IReadOnlyDictionary<FiringId, Firing> Firings { get; init; }

    public static async Task<InterventionStory> Load(PatientId patient, ContentLibrary content, string zone, IReadOnlyDictionary<StaffId, Staff> staff, Work work, CancellationToken ct) => new()
    {
        Content = content,
        Zone = zone,
        Staff = staff,
        Proposals = await work.Db.Set<Proposal>().AsNoTracking().Where(x => x.PatientId == patient && x.InterventionId != null).ToDictionaryAsync(x => x.Id, ct),
        Holds = await work.Db.Set<Hold>().AsNoTracking().Where(x => x.PatientId == patient).OrderBy(x => x.Since).ToListAsync(ct),
        Firings = await work.Db.Set<Firing>().AsNoTracking().Where(x => x.PatientId == patient).ToDictionaryAsync(x => x.Id, ct),
    };

    /// <summary>What was held of one intervention, also what no longer is.</summary>
    public IReadOnlyList<Hold> HoldsOn(Intervention intervention) => [.. Holds.Where(x => x.InterventionId == intervention.Id)];

    /// <summary>The story of one intervention, the latest first.</summary>
    public IReadOnlyList<StoryLine> Of(Intervention intervention, Protocol protocol) =>
    [
        .. intervention.Changes.Select(x => Changed(x, protocol))
            .Concat(Holds.Where(x => Concerns(x, intervention, protocol)).SelectMany(x => Held(x, intervention)))
            .Concat(Proposals.Values.Where(x => x.InterventionId == intervention.Id).Select(Lapsed).OfType<StoryLine>())
            .OrderByDescending(x => x.Instant),
    ];

    private StoryLine Changed(InterventionChange change, Protocol protocol)
    {
        var led = change.ProposalId is { } id ? Proposals.GetValueOrDefault(id) : null;
        return Line(change.InterventionId, change.At) with
        {
            What = StoryWords.Of(change.Kind, change.Move, change.From, change.To, protocol),
            Who = Staff[change.By].Name,
            Why = change.Why,
            LedBy = led is null ? "" : Led(led),
            Seen = Words(led?.Inputs ?? []),
            PersonAgrees = change.PersonAgrees,
        };
    }

    /// <summary>A hold stops what runs while it stands; one that names tags concerns whatever had been given by then.</summary>
    private static bool Concerns(Hold hold, Intervention intervention, Protocol protocol) =>
        hold.InterventionId == intervention.Id
        || (hold.InterventionId is null && hold.Tags.Any(x => protocol.Tags.Contains(x)) && !(hold.LiftedAt < intervention.Changes[0].At)
            && !(intervention.Changes[^1] is { Kind: InterventionChangeKind.Stopped } stopped && stopped.At < hold.Since));

    private IEnumerable<StoryLine> Held(Hold hold, Intervention intervention)
    {
        var firing = hold.FiringId is { } id ? Firings.GetValueOrDefault(id) : null;
        yield return Line(intervention.Id, hold.Since) with
        {
            What = firing is null ? "Held: nothing is raised until somebody decides" : $"Held by the rule “{firing.Title}”, version {firing.RuleVersion}",
            Who = hold.SetBy is { } by ? Staff[by].Name : "",
            Why = hold.Say,
            LedBy = firing is null ? "" : $"Because {firing.Because}.",
            Seen = Words(firing?.Inputs ?? []),
        };
        if (hold.LiftedAt is { } lifted)
        {
            yield return Line(intervention.Id, lifted) with
            {
                What = hold.LiftedBy is null ? "No longer held: the rule’s condition is over" : "No longer held",
                Who = hold.LiftedBy is { } who ? Staff[who].Name : "",
                Why = hold.LiftedBecause,
            };
        }
    }

    /// <summary>What nobody decided; what was decided is told with the change that it made.</summary>
    private StoryLine? Lapsed(Proposal proposal) => proposal is { Status: ProposalStatus.Withdrawn or ProposalStatus.Expired, EndedAt: { } at }
        ? Line(proposal.InterventionId!.Value, at) with
        {
            What = $"{(proposal.Status == ProposalStatus.Expired ? "Expired" : "No longer proposed")}: {proposal.Say}",
            Why = proposal.EndedBecause,
            LedBy = Led(proposal),
            Seen = Words(proposal.Changed),
        }
        : null;

    private StoryLine Line(InterventionId about, DateTimeOffset at) => new() { About = about, Instant = at, At = WallClock.LocalOf(at, Zone), What = "" };

    private string Led(Proposal by) => $"Proposed {Moment(by.ProposedAt)} by {Source(by.Source, by.SourceVersion)}, because {by.Because}.";

    private string Moment(DateTimeOffset at) => Ui.Words.Moment(WallClock.LocalOf(at, Zone));

    private string Source(string id, int version)
    {
        var source = new ContentRef(id, version);
        return $"“{Content.Rules.Find(source)?.Header.Title ?? Content.Protocols.Find(source)?.Header.Title ?? id}”, version {version}";
    }

    private IReadOnlyList<string> Words(ImmutableArray<Input> inputs) => [.. inputs.Select(x => InputWords.Of(x, Content)).Distinct()];
}
