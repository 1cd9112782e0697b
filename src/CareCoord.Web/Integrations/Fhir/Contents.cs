using CareCoord.Domain.Imports;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>What a resource says in a line.</summary>
internal static class Contents
{
    public static ImportedContent Of(Resource resource) => resource switch
    {
        Patient x => Make(Name(x.Name.FirstOrDefault()), on: Words.Day(x.BirthDate)),
        Practitioner x => Make(Name(x.Name.FirstOrDefault())),
        Organization x => Make(x.Name ?? "", x.Type.FirstOrDefault()),
        Condition x => Make(Words.Of(x.Code), x.Code, x.ClinicalStatus?.Coding.FirstOrDefault()?.Code, on: Words.Start(x.Onset) ?? Words.Day(x.RecordedDate), until: Words.End(x.Abatement)),
        MedicationRequest x => Medication(x),
        AllergyIntolerance x => Make(Words.Of(x.Code), x.Code, x.ClinicalStatus?.Coding.FirstOrDefault()?.Code, x.Criticality.GetLiteral() ?? "", Words.Start(x.Onset) ?? Words.Day(x.RecordedDate)),
        Encounter x => Make(Title(x), x.Type.FirstOrDefault(), x.Status.GetLiteral(), on: Words.Start(x.Period), until: Words.End(x.Period)),
        Observation x => Make(Words.Of(x.Code), x.Code, x.Status.GetLiteral(), ValueOf(x), Words.Start(x.Effective), x.Effective is Period ? Words.End(x.Effective) : null),
        CarePlan x => Make(x.Title ?? Words.Of(x.Category.LastOrDefault()), x.Category.LastOrDefault(), x.Status.GetLiteral(), on: Words.Start(x.Period), until: Words.End(x.Period)),
        Goal x => Make(Words.Of(x.Description), x.Description, x.LifecycleStatus.GetLiteral(), on: Words.Start(x.Start)),
        CareTeam x => Make(x.Name ?? Words.Of(x.Category.FirstOrDefault()), x.Category.FirstOrDefault(), x.Status.GetLiteral(), on: Words.Start(x.Period), until: Words.End(x.Period)),
        ServiceRequest x => Make(Words.Of(x.Code), x.Code, x.Status.GetLiteral(), on: Words.Start(x.Occurrence) ?? Words.Day(x.AuthoredOn)),
        Procedure x => Make(Words.Of(x.Code), x.Code, x.Status.GetLiteral(), on: Words.Start(x.Performed), until: x.Performed is Period ? Words.End(x.Performed) : null),
        _ => Make(resource.TypeName),
    };

    private static ImportedContent Medication(MedicationRequest x)
    {
        var medication = x.Medication as CodeableConcept;
        var title = medication is not null ? Words.Of(medication) : (x.Medication as ResourceReference)?.Display ?? "";
        return Make(title, medication, x.Status.GetLiteral(), x.DosageInstruction.FirstOrDefault()?.Text ?? "", Words.Day(x.AuthoredOn));
    }

    private static string Title(Encounter x) => x.Type.Count > 0 ? Words.Of(x.Type[0]) : x.Class?.Display ?? x.Class?.Code ?? "";

    private static string ValueOf(Observation x) => x.Value is not null
        ? Words.Value(x.Value)
        : string.Join(", ", x.Component.Where(y => y.Value is not null).Select(y => $"{Words.Of(y.Code)} {Words.Value(y.Value)}"));

    private static string Name(HumanName? name) => name is null ? "" : name.Text ?? $"{string.Join(' ', name.Given)} {name.Family}".Trim();

    private static ImportedContent Make(string title, CodeableConcept? code = null, string? status = null, string value = "", DateOnly? on = null, DateOnly? until = null) => new(
        Words.Cut(title, ImportedContent.Length), Words.Cut(Words.Code(code), ImportedContent.Length), status ?? "", Words.Cut(value, ImportedContent.Length), on, until);
}
