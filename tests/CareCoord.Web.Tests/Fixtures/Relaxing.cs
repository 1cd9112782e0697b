using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Relaxation of the one person in care: neck and jaw are left out; a jetty is calm.</summary>
public static class Relaxing
{
    public static GiveProtocol.Command Muscles(this InCare care) => care.Breathing() with
    {
        Protocol = "progressive-muscle-relaxation",
        Setup = Answers.None.With("skip", new CodesValue(["jaw", "neck"])).With("why", new CodesValue(["pain"])).With("cue-word", new TextValue("soft")),
        Slots = [new(20, 0)],
    };

    public static GiveProtocol.Command Imagery(this InCare care) => care.Breathing() with
    {
        Protocol = "guided-imagery",
        Setup = Answers.None.With("eyes", new CodeValue("open")).With("drifts-off", new CodeValue("no")).With("linked", new CodeValue("no")),
        Slots = [new(20, 0)],
    };

    public static RecordPractice.Command MusclePractice(this InCare care, InterventionId muscles, int before = 6, int after = 4, string group = "shoulders") =>
        care.Practice(muscles, before: before, after: after) with
        {
            Beside =
            [
                new RecordPractice.Filled("muscle-log", Answers.None
                    .With("tension-before", new NumberValue(7))
                    .With("tension-after", new NumberValue(4))
                    .With("groups", new RowsValue([Answers.None.With("group", new CodeValue(group)).With("before", new NumberValue(7)).With("after", new NumberValue(3))]))),
            ],
        };

    public static WriteCard.Command Grounding(this InCare care) => care.Card("grounding-routines", "routines", Answers.None
        .With("kind", new CodeValue("tactile"))
        .With("steps", new TextValue("hold the stone, name its edges")));

    public static WriteCard.Command Places(this InCare care) => care.Card("scenes", "places", Answers.None.With("place", new TextValue("the jetty")));

    private static WriteCard.Command Card(this InCare care, string card, string rows, Answers row) =>
        new(Guid.CreateVersion7(), care.Patient, card, null, Answers.None.With(rows, new RowsValue([row])));
}
