using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Features.Plans;

namespace CareCoord.Faults;

/// <summary>People in care whose plan is begun, with the section of each that their GP writes.</summary>
internal static class PlannedWard
{
    private const string Template = "tension-headache";

    /// <summary>A section to be written.</summary>
    public sealed record Section(PlanSectionId Id, string Code);

    /// <summary>Founds it.</summary>
    public static async Task<(Ward Ward, IReadOnlyList<(PatientId Person, Section Section)> Plans)> Found(DatabaseLogins logins, int people)
    {
        var content = ClinicalContent.Load();
        var answers = content.PlanTemplates.Find(Template)!.Variables.ToDictionary(x => x.Name, _ => "headaches", StringComparer.Ordinal);
        var ward = await Ward.Found(logins, content, people);
        var plans = new List<(PatientId, Section)>();
        foreach (var person in ward.People)
        {
            _ = (await ward.UseCases.Run(ward.Lead, new WritePlan.Command(Guid.CreateVersion7(), person, Template, answers))).Value;
            var plan = (await ward.UseCases.Ask(ward.Lead, new PlanQuery.Request(person))).Value;
            var section = plan.Letter!.Sections.First(x => x.Owner == Discipline.PrimaryCare);
            plans.Add((person, new Section(section.Id, section.Term.Code)));
        }

        return (ward, plans);
    }
}
