using CareCoord.Domain.Contacts;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>What is sent about practices: each protocol given, each of its forms filled in, each card written.</summary>
internal static class PracticeMessages
{
    private static readonly DateOnly Later = new(2026, 3, 23);

    public static async Task<IReadOnlyList<(Session By, object Message)>> Of(Stage stage) =>
        [.. Given(stage), .. Cards(stage), .. await Changed(stage)];

    private static IEnumerable<(Session, object)> Given(Stage stage)
    {
        var at = stage.Clinic.Clock.GetUtcNow().AddMinutes(-10);
        foreach (var protocol in Clinic.Content.Protocols)
        {
            var (id, by) = stage.Given[protocol.Header.Id];
            var giving = stage.Giving(stage.Fresh, protocol);
            yield return (by, giving);
            foreach (var form in protocol.Records.Where(x => x != protocol.Sessions?.Record))
            {
                var answers = SampleAnswers.Of(Clinic.Content.Forms[form].Questions.Without(protocol.LeftOut(giving.Setup)));
                yield return (by, new RecordPractice.Command(Id(), stage.Care.Patient, id, form, answers, at));
                yield return (by, new RecordPractice.Command(Id(), stage.Care.Patient, id, form, answers, at) { Beside = [new RecordPractice.Filled(form, answers)] });
            }

            if (protocol.Sessions?.Record is { } session)
            {
                yield return (by, new RecordSession.Command(Id(), stage.Care.Patient, id, session, Channel.Video, SampleAnswers.Of(Clinic.Content.Forms[session].Questions), at));
            }
        }
    }

    private static IEnumerable<(Session, object)> Cards(Stage stage) =>
        Clinic.Content.Cards.Select(x => (stage.Care.Psychologist, (object)new WriteCard.Command(Id(), stage.Leaving, x.Header.Id, null, SampleAnswers.Of(x.Questions))));

    private static async Task<IReadOnlyList<(Session, object)>> Changed(Stage stage)
    {
        var (clinic, person, by) = (stage.Clinic, stage.Care.Patient, stage.Care.Psychologist);
        var breathing = stage.Given["paced-breathing"].Id;
        var rested = stage.Given["guided-imagery"].Id;
        var decide = stage.Care.Decide(await stage.Care.Proposed(), accept: true) with { Reason = "Is glad of it.", Until = Later };
        await clinic.Do(by, new PauseIntervention.Command(Id(), person, rested, Later, "A cold."));
        var held = stage.Given["progressive-muscle-relaxation"].Id;
        await clinic.Do(by, new HoldProgress.Command(Id(), person, held, "A cold."));
        var hold = HoldId.Of(await clinic.Raw<Guid>($"select id from hold where intervention_id = '{held.Value}' and lifted_at is null"));
        var entry = EntryId.Of(await clinic.Raw<Guid>($"select id from entry where intervention_id = '{breathing.Value}' limit 1"));
        return
        [
            (by, decide),
            (by, new HoldProgress.Command(Id(), person, breathing, "Asks for a rest.")),
            (by, new ReleaseHold.Command(Id(), person, hold, "Is well again.")),
            (by, new PauseIntervention.Command(Id(), person, breathing, Later, "A cold.")),
            (by, new ResumeIntervention.Command(Id(), person, rested, "Is well again.")),
            (by, new StepBack.Command(Id(), person, breathing, MoveKind.Lower, "Too long.")),
            (by, new StopIntervention.Command(Id(), person, breathing, "Found something better.")),
            (by, new VoidEntry.Command(Id(), person, entry, "It was another person.")),
        ];
    }

    private static Guid Id() => Guid.CreateVersion7();
}
