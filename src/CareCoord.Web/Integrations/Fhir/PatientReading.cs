using CareCoord.Domain.Patients;
using CareCoord.Web.Features.Patients;
using Hl7.Fhir.Model;
using ContactPoint = Hl7.Fhir.Model.ContactPoint;
using DomainContactPoint = CareCoord.Domain.Patients.ContactPointSystem;
using Patient = Hl7.Fhir.Model.Patient;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>What a FHIR Patient says, as fields of a person here. What does not fit stays in the kept resource.</summary>
internal static class PatientReading
{
    private const string PhoneCharacters = "0123456789+()/. -";
    private const int ShortestPhone = 3;

    public static PatientFields Fields(Patient patient, string timeZone)
    {
        var name = patient.Name.Find(x => x.Use == HumanName.NameUse.Official) ?? patient.Name.FirstOrDefault();
        var usual = patient.Name.Find(x => x.Use is HumanName.NameUse.Usual or HumanName.NameUse.Nickname);
        return new PatientFields
        {
            Details = new PatientDetails
            {
                FamilyName = Words.Cut(Family(name), PatientLimits.Name),
                GivenNames = Words.Cut(string.Join(' ', name?.Given ?? []), PatientLimits.Name),
                Title = Words.Cut(string.Join(' ', name?.Prefix ?? []), PatientLimits.Title),
                PreferredName = Words.Cut(usual is not null && usual != name ? string.Join(' ', usual.Given) : "", PatientLimits.Name),
                BirthDate = Words.Day(patient.BirthDate),
                Sex = SexOf(patient.Gender),
                Language = Words.Cut(patient.Communication.OrderByDescending(x => x.Preferred == true).FirstOrDefault()?.Language?.Coding.FirstOrDefault()?.Code ?? "", PatientLimits.Language),
                TimeZone = timeZone,
                Deceased = patient.Deceased is FhirDateTime or FhirBoolean { Value: true },
                DeceasedOn = patient.Deceased is FhirDateTime died ? Words.Day(died.Value) : null,
            },
            Identifiers = [.. patient.Identifier.Where(x => x.Value is { Length: > 0 and <= PatientLimits.Identifier }).Select(Identifier)],
            ContactPoints = [.. patient.Telecom.OrderBy(x => x.Rank ?? int.MaxValue).Select(Contact).OfType<ContactPointField>()],
        };
    }

    private static string Family(HumanName? name) =>
        name?.Family is { Length: > 0 } family ? family : name?.Text is { Length: > 0 } text ? text : name?.Given.FirstOrDefault() ?? "Unknown";

    private static Sex SexOf(AdministrativeGender? gender) => gender switch
    {
        AdministrativeGender.Female => Sex.Female,
        AdministrativeGender.Male => Sex.Male,
        AdministrativeGender.Other => Sex.Other,
        _ => Sex.Unknown,
    };

    private static IdentifierField Identifier(Identifier x)
    {
        var label = x.Type?.Text ?? x.Type?.Coding.FirstOrDefault()?.Display ?? x.Type?.Coding.FirstOrDefault()?.Code ?? x.System ?? "Identifier";
        return new IdentifierField(Words.Cut(x.System ?? "", PatientLimits.Identifier), Words.Cut(label, PatientLimits.Identifier), x.Value ?? "");
    }

    private static ContactPointField? Contact(ContactPoint x) => x switch
    {
        { Value: null or "" } or { Use: ContactPoint.ContactPointUse.Old } => null,
        { System: ContactPoint.ContactPointSystem.Email } when x.Value.Contains('@') && x.Value.Length <= PatientLimits.ContactPoint =>
            new ContactPointField(DomainContactPoint.Email, x.Value.Trim()),
        { System: ContactPoint.ContactPointSystem.Phone } when IsPhone(x.Value) => new ContactPointField(DomainContactPoint.Phone, x.Value.Trim()),
        { System: ContactPoint.ContactPointSystem.Sms } when IsPhone(x.Value) => new ContactPointField(DomainContactPoint.Sms, x.Value.Trim()),
        _ => null,
    };

    private static bool IsPhone(string value) =>
        value.Trim().Length is >= ShortestPhone and <= PatientLimits.ContactPoint && value.Trim().All(x => PhoneCharacters.Contains(x));
}
