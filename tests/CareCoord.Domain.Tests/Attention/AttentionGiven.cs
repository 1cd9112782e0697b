using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;
using CareCoord.Domain.Tests.FollowUps.Planning;

namespace CareCoord.Domain.Tests.Attention;

/// <summary>Facts about one active person, in care since Monday, 2 March, known to the team since before its last huddle.</summary>
internal static class AttentionGiven
{
    public static readonly TeamId Team = TestIds.Of<TeamId>(20);

    public static readonly AttentionRules Rules = new()
    {
        SoonDays = 3,
        LateDays = 1,
        DeputyDays = 8,
        HuddleDays = 15,
        PromiseWarningPercent = 85,
        ReviewAfter = new Dictionary<Phase, Quantity> { [Phase.Active] = Spans.Months(1), [Phase.Maintenance] = Spans.Months(2) },
    };

    public static AttentionFacts Person(params FollowUp[] followUps) => new()
    {
        PatientId = People.Patient,
        Zone = People.Zone,
        State = CareState.Active,
        Phase = Phase.Active,
        InCareSince = People.At(People.Monday),
        Lead = People.Gp,
        Coordinator = People.Ana,
        CareTeam = [People.Gp, People.Ana, People.Lee],
        Teams = [Team],
        Deputies = new Dictionary<StaffId, StaffId> { [People.Ana] = People.Lee, [People.Lee] = People.Ana },
        FollowUps = [.. followUps.Select(FollowUpSnapshot.Of)],
        LastHuddleAt = People.At(People.Monday.AddDays(3)),
        LastReviewedOn = People.Monday.AddDays(3),
    };

    public static IReadOnlyList<AttentionRow> Rows(this AttentionFacts facts) => AttentionRows.Of(facts, Rules);

    public static IReadOnlyList<AttentionRow> At(this AttentionFacts facts, DateTimeOffset now) => [.. facts.Rows().Where(x => x.CountsAt(now))];

    public static AttentionRow The(this AttentionFacts facts, AttentionKind kind) => facts.Rows().Single(x => x.Kind == kind);
}
