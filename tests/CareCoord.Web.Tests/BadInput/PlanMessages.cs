using CareCoord.Domain.Plans;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.PrivateNotes;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>What is sent about the shared plan: each template begun, parts and private notes written, goals set and rated.</summary>
internal static class PlanMessages
{
    private static readonly DateOnly Later = new(2026, 3, 23);

    public static async Task<IReadOnlyList<(Session By, object Message)>> Of(Stage stage)
    {
        var (gp, person, plan) = (stage.Care.Gp, stage.Care.Patient, stage.Plan);
        var letter = (await plan.Read()).Letter!;
        var section = await plan.Section("problems");
        var goal = GoalId.Of(await stage.Clinic.Raw<Guid>($"select id from goal where patient_id = '{person.Value}' limit 1"));
        return
        [
            .. Clinic.Content.PlanTemplates.Select(x => (gp, (object)new WritePlan.Command(Id(), stage.Fresh, x.Header.Id, x.Variables.ToDictionary(v => v.Name, _ => "walking")))),
            (gp, new SaveDraft.Command(Id(), person, section.Id, 0, "Half a sentence", "Half")),
            (gp, new PublishSection.Command(Id(), person, section.Id, 0, "Headache most days.", "Your head hurts.")),
            (gp, new HearAgreement.Command(Id(), person, letter.Id, true, new DateOnly(2026, 3, 3), "Good.")),
            (gp, new ReviewPlan.Command(Id(), person, letter.Id, await stage.Version("care_plan", letter.Id.Value), Later)),
            (gp, new SetGoal.Command(Id(), person, null, 0, "Read to my son", Later, 7)),
            (stage.Care.Psychologist, new TypeNote.Command(Id(), person, PrivateNoteId.Of(Guid.CreateVersion7()), "Half a thought")),
            (stage.Care.Psychologist, new KeepNote.Command(Id(), person, PrivateNoteId.Of(Guid.CreateVersion7()), 0, "A thought.")),
            (gp, new RateGoal.Command(Id(), person, goal, 5)),
        ];
    }

    private static Guid Id() => Guid.CreateVersion7();
}
