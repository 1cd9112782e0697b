using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Demo;

/// <summary>Lets the demo clinic's people practise: some most days, some hardly, one just enough to go on, one with a day that was too much.</summary>
internal sealed class DemoPractice(Work work, ContentLibrary content, Random chance)
{
    private const int LongestInDays = 28;

    private static readonly TimeOnly[] MorningAndEvening = [new(8, 0), new(20, 0)];
    private static readonly TimeOnly[] BeforeNoon = [new(10, 0)];

    private static readonly Answers Rhythm = Answers.None.With("inhale", new NumberValue(4, Unit.Second)).With("exhale", new NumberValue(6, Unit.Second));

    /// <summary>Gives somebody who has a plan what their plan offers.</summary>
    public void Practise(DemoPerson person)
    {
        switch (person.Number % 3)
        {
            case 0 or 2 when person.Number % 4 != 3:
                Breathe(person, Start(person, LongestInDays));
                break;
            case 1 when person.Number % 2 == 0:
                work.Db.Add(Given("planned-visits", person, person.Lead.Id, Answers.None, [], Start(person, LongestInDays)));
                break;
            case 1:
                work.Db.Add(Given("graded-activity", person, person.Specialist.Id, Answers.None
                    .With("activity", new TextValue(person.Goal.Activity)).With("pem", new CodeValue("no"))
                    .With("baseline", new NumberValue(12, Unit.Minute)).With("first-quota", new NumberValue(10, Unit.Minute)), BeforeNoon, Start(person, LongestInDays / 2)));
                break;
        }
    }

    private void Breathe(DemoPerson person, DateOnly start)
    {
        var intervention = Given("paced-breathing", person, person.Psychologist.Id, Rhythm, MorningAndEvening, start);
        work.Db.Add(intervention);
        var keeps = person.Number == DemoDay.EarnsARaise ? 10 : 4 + (person.Number % 4);
        for (var day = start; day < work.Today; day = day.AddDays(1))
        {
            foreach (var slot in MorningAndEvening.Where(_ => chance.Next(10) < keeps))
            {
                var tooMuch = person.Number == DemoDay.OnceTooMuch && day == work.Today.AddDays(-4).OrPreviousWorkingDay() && slot == MorningAndEvening[0];
                Log(person, intervention, WallClock.InstantOf(day, slot.AddMinutes(chance.Next(50)), work.Actor.TimeZone), day, tooMuch);
            }
        }
    }

    private void Log(DemoPerson person, Intervention intervention, DateTimeOffset at, DateOnly day, bool tooMuch)
    {
        var before = 3 + chance.Next(5);
        var form = content.Forms["practice-log"];
        var answers = Answers.None
            .With("distress-before", new NumberValue(before))
            .With("distress-after", new NumberValue(tooMuch ? before + 1 : Math.Max(0, before - chance.Next(3))))
            .With("minutes", new NumberValue(intervention.DoseMinutes ?? 0, Unit.Minute))
            .With("tolerance", new CodeValue(tooMuch ? "too-much" : "right"))
            .With("context", new CodeValue("home"))
            .With("marks", new CodesValue([]));
        work.Db.Add(new Entry(
            work.NewId<EntryId>(), person.Patient.Id, form.Header.Ref, form.Questions.Complete(answers), at, day,
            person.Coordinator.Id, at.AddMinutes(10), intervention.Id, intervention.Stage));
    }

    private Intervention Given(string id, DemoPerson person, Domain.Teams.StaffId owner, Answers setup, IReadOnlyList<TimeOnly> slots, DateOnly on)
    {
        var protocol = content.Protocols[id];
        var at = WallClock.InstantOf(on, new TimeOnly(11, 0), work.Actor.TimeZone);
        return new Intervention(
            work.NewId<InterventionId>(), person.Patient.Id, person.Episode.Id, protocol, protocol.Setup.Complete(setup), owner, slots,
            new Decided(work.NewId<InterventionChangeId>(), owner, at, on, ""));
    }

    // Of whoever came into care lately, two weeks later may still lie ahead: they got it yesterday.
    private DateOnly Start(DemoPerson person, int longest)
    {
        var earliest = work.Today.AddDays(-longest + chance.Next(longest / 2));
        var planned = person.Episode.TakenIntoCareOn.AddDays(longest / 2);
        var yesterday = work.Today.AddDays(-1);
        var start = planned > earliest ? planned : earliest;
        return (start < yesterday ? start : yesterday).OrPreviousWorkingDay();
    }
}
