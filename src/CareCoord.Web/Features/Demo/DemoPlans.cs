using CareCoord.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;

namespace CareCoord.Web.Features.Demo;

/// <summary>Writes the shared plans of the demo clinic: begun by the lead, published by their owners, read by the others.</summary>
internal sealed class DemoPlans(Work work, ContentLibrary content, Random chance)
{
    private const int DaysUntilPlan = 7;
    private const int OneInStillDrafts = 7;
    private const int DaysUntilRead = 14;
    private const int OneInChanged = 8;
    private const int DaysSinceChanged = 3;

    private static readonly string[] Templates = ["tension-headache", "functional-gut", "persistent-pain", "health-anxiety-chest-pain"];
    private static readonly string[] Symptoms = ["the helmet", "the knot in my belly", "the burning back", "the fist in my chest"];

    /// <summary>Writes somebody's plan, once they have been in care for a week.</summary>
    /// <returns>False when there is no plan yet.</returns>
    public bool Write(DemoPerson person)
    {
        var on = person.Episode.TakenIntoCareOn.AddDays(DaysUntilPlan).OrNextWorkingDay();
        if (on >= work.Today || person.Episode.Phase == Phase.Referred)
        {
            return false;
        }

        var kind = person.Number % Templates.Length;
        var plan = content.Begin(Filled(kind, person), person.Episode, person.Lead.Discipline, on, work);
        foreach (var section in plan.Sections)
        {
            Publish(section, Templates[kind], person, on);
        }

        while (plan.ReviewOn < work.Today)
        {
            plan.Review(plan.ReviewOn, content.Tables.Everyday.PlanReviewEvery.After(plan.ReviewOn));
        }

        work.Db.Add(plan);
        Read(plan, person);
        return true;
    }

    /// <summary>Everybody who cares has read what stands for a while; in one plan of eight a part was written anew since.</summary>
    private void Read(CarePlan plan, DemoPerson person)
    {
        foreach (var section in plan.Sections.Where(x => x.Version > 0))
        {
            var version = section.Versions[^1];
            var settled = version.PublishedAt < WallClock.StartOf(work.Today.AddDays(-DaysUntilRead), work.Actor.TimeZone);
            var readers = settled
                ? [person.Lead.Id, person.Coordinator.Id, person.Psychologist.Id, person.Specialist.Id]
                : version.Ticks.Select(x => x.By).Append(version.PublishedBy);
            work.Db.AddRange(readers.Distinct().Select(x => new SectionReading(x, section.Id, section.PatientId, version.Number, version.PublishedAt)));
            if (settled && section.Key == "problems" && person.Number % OneInChanged == 3)
            {
                var at = WallClock.InstantOf(work.Today.AddDays(-DaysSinceChanged).OrPreviousWorkingDay(), new TimeOnly(11, 20), work.Actor.TimeZone);
                section.Publish(work.NewId<SectionVersionId>(), DemoSections.Later(version), person.Of(section.Owner).Id, section.Owner, at);
            }
        }
    }

    private PlanTemplate Filled(int kind, DemoPerson person)
    {
        var template = content.PlanTemplates[Templates[kind]];
        return template.Fill(template.Variables.ToDictionary(x => x.Name, x => x.Name switch
        {
            "main-symptom" => Symptoms[kind],
            "matters-most" => person.Goal.Activity,
            _ => $"{person.Specialist.Name}, {person.Episode.TakenIntoCareOn.AddDays(-DaysUntilPlan):MMMM yyyy}: nothing that needs treatment",
        }));
    }

    private void Publish(PlanSection section, string template, DemoPerson person, DateOnly on)
    {
        var text = DemoSections.Of(template, section);
        var day = on.AddDays(chance.Next(DaysUntilPlan)).OrNextWorkingDay();
        if (text.IsEmpty || day >= work.Today || chance.Next(OneInStillDrafts) == 0)
        {
            return;
        }

        var at = WallClock.InstantOf(day, new TimeOnly(9 + chance.Next(8), chance.Next(60)), work.Actor.TimeZone);
        var version = section.Publish(work.NewId<SectionVersionId>(), text, person.Of(section.Owner).Id, section.Owner, at);
        var settled = day < work.Today.AddDays(-DaysUntilRead);
        foreach (var discipline in person.Episode.Disciplines.Where(x => x != section.Owner && (settled || chance.Next(2) == 0)))
        {
            version.Tick(discipline, agreed: chance.Next(2) == 0, person.Of(discipline).Id, at.AddHours(1 + chance.Next(5)));
        }
    }
}
