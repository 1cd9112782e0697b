using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Jobs;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>What is practised by the one person in care, with good defaults.</summary>
public static class Practising
{
    private static readonly TimeOnly[] MorningAndEvening = [new(8, 0), new(20, 0)];

    public static GiveProtocol.Command Breathing(this InCare care) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = care.Patient,
        Protocol = "paced-breathing",
        Setup = Answers.None.With("inhale", new NumberValue(4, Unit.Second)).With("exhale", new NumberValue(6, Unit.Second)),
        Slots = MorningAndEvening,
    };

    public static GiveProtocol.Command Activity(this InCare care, string? worse = "no")
    {
        var setup = Answers.None
            .With("activity", new TextValue("walking to the shop"))
            .With("baseline", new NumberValue(12, Unit.Minute))
            .With("first-quota", new NumberValue(10, Unit.Minute));
        return care.Breathing() with
        {
            Protocol = "graded-activity",
            Setup = worse is null ? setup : setup.With("pem", new CodeValue(worse)),
            Slots = [new(10, 0)],
        };
    }

    public static GiveProtocol.Command Visits(this InCare care) => care.Breathing() with { Protocol = "planned-visits", Setup = Answers.None, Slots = [] };

    public static RecordPractice.Command Practice(this InCare care, InterventionId breathing, string tolerance = "right", int before = 6, int after = 4, params string[] marks) => new(
        Guid.CreateVersion7(),
        care.Patient,
        breathing,
        "practice-log",
        Answers.None
            .With("distress-before", new NumberValue(before))
            .With("distress-after", new NumberValue(after))
            .With("minutes", new NumberValue(5, Unit.Minute))
            .With("tolerance", new CodeValue(tolerance))
            .With("context", new CodeValue("home"))
            .With("marks", new CodesValue([.. marks])));

    /// <summary>Seven practices, six of them among the last seven planned, easier afterwards; it is Thursday evening then.</summary>
    /// <param name="care">The person in care.</param>
    /// <param name="breathing">The practice.</param>
    /// <param name="tooMuch">Which of them was too much, from 1; 0 = none.</param>
    public static async Task PractiseSixOfSeven(this InCare care, InterventionId breathing, int tooMuch = 0)
    {
        var number = 0;
        foreach (var (practices, hours) in new[] { (2, 24), (2, 24), (1, 24), (2, 12) })
        {
            for (var i = 0; i < practices; i++)
            {
                care.Clinic.Clock.Advance(TimeSpan.FromHours(1));
                await care.Clinic.Do(care.Coordinator, care.Practice(breathing, ++number == tooMuch ? "too-much" : "right"));
            }

            care.Clinic.Clock.Advance(TimeSpan.FromHours(hours - practices));
        }
    }

    /// <summary>The open proposal.</summary>
    public static async Task<ProposalId> Proposed(this InCare care) =>
        ProposalId.Of(await care.Clinic.Raw<Guid>("select id from proposal where status = 'Open'"));

    public static Task<long> Count(this InCare care, string of) => care.Clinic.Raw<long>($"select count(*) from {of}");

    public static DecideProposal.Command Decide(this InCare care, ProposalId proposal, bool accept) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = care.Patient,
        ProposalId = proposal,
        Accept = accept,
        PersonAgrees = accept,
        Reason = accept ? "" : "wants to stay with five minutes",
    };

    /// <summary>What the daily job does.</summary>
    public static Task SweepEvaluations(this Clinic clinic) =>
        clinic.Do(clinic.System, new SweepPatients.Command(Guid.CreateVersion7(), Schedule.Evaluate, 50));
}
