using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Patients;

/// <summary>What stands in the form of a person's details while it is typed.</summary>
public sealed class PatientForm
{
    /// <summary>Family name.</summary>
    public string? FamilyName { get; set; }

    /// <summary>Given names.</summary>
    public string? GivenNames { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What the person likes to be called.</summary>
    public string? PreferredName { get; set; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Administrative sex.</summary>
    public Sex? Sex { get; set; }

    /// <summary>Gender in the person's words.</summary>
    public string? GenderIdentity { get; set; }

    /// <summary>Record number.</summary>
    public string? Mrn { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>True when e-mail is preferred to the telephone.</summary>
    public bool EmailFirst { get; set; }

    /// <summary>Language.</summary>
    public string? Language { get; set; }

    /// <summary>An interpreter is needed.</summary>
    public bool NeedsInterpreter { get; set; }

    /// <summary>Time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Quiet from, as HH:mm.</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>Quiet until, as HH:mm.</summary>
    public TimeOnly? QuietUntil { get; set; }

    /// <summary>Day of death.</summary>
    public DateOnly? DeceasedOn { get; set; }

    /// <summary>Has died on a day not known.</summary>
    public bool Deceased { get; set; }

    /// <summary>Day of leaving.</summary>
    public DateOnly? LeftOn { get; set; }

    private IReadOnlyList<IdentifierField> OtherIdentifiers { get; init; } = [];

    private IReadOnlyList<ContactPointField> OtherContactPoints { get; init; } = [];

    /// <summary>What is known, to be edited.</summary>
    public static PatientForm Of(BannerQuery.Banner known)
    {
        var (details, mrn) = (known.Details, known.Identifiers.FirstOrDefault(x => x.Label == RecordNumber));
        var phone = known.ContactPoints.FirstOrDefault(x => x.System == ContactPointSystem.Phone);
        var email = known.ContactPoints.FirstOrDefault(x => x.System == ContactPointSystem.Email);
        return new PatientForm
        {
            FamilyName = details.FamilyName,
            GivenNames = details.GivenNames,
            Title = details.Title,
            PreferredName = details.PreferredName,
            BirthDate = details.BirthDate,
            Sex = details.Sex,
            GenderIdentity = details.GenderIdentity,
            Mrn = mrn?.Value,
            Phone = phone?.Value,
            Email = email?.Value,
            EmailFirst = known.ContactPoints is [{ System: ContactPointSystem.Email }, ..],
            Language = details.Language,
            NeedsInterpreter = details.NeedsInterpreter,
            TimeZone = details.TimeZone,
            QuietFrom = details.QuietFrom,
            QuietUntil = details.QuietUntil,
            DeceasedOn = details.DeceasedOn,
            Deceased = details.Deceased,
            LeftOn = details.LeftOn,
            OtherIdentifiers = [.. known.Identifiers.Where(x => x != mrn)],
            OtherContactPoints = [.. known.ContactPoints.Where(x => x != phone && x != email)],
        };
    }

    /// <summary>As a command takes it.</summary>
    public PatientFields ToFields() => new()
    {
        Details = new PatientDetails
        {
            FamilyName = Clean(FamilyName),
            GivenNames = Clean(GivenNames),
            Title = Clean(Title),
            PreferredName = Clean(PreferredName),
            BirthDate = BirthDate,
            Sex = Sex ?? Domain.Patients.Sex.Unknown,
            GenderIdentity = Clean(GenderIdentity),
            Language = Clean(Language),
            NeedsInterpreter = NeedsInterpreter,
            TimeZone = Clean(TimeZone),
            QuietFrom = QuietFrom,
            QuietUntil = QuietUntil,
            DeceasedOn = DeceasedOn,
            Deceased = Deceased,
            LeftOn = LeftOn,
        },
        Identifiers = [.. Clean(Mrn) is { Length: > 0 } mrn ? [new IdentifierField("", RecordNumber, mrn)] : Array.Empty<IdentifierField>(), .. OtherIdentifiers],
        ContactPoints = [.. Reach()],
    };

    /// <summary>The messages under the names of the fields that they are about: telephone and e-mail are sent as a list, in the order preferred.</summary>
    public IReadOnlyList<FieldError> Beside(IReadOnlyList<FieldError> errors)
    {
        var sent = Reach().Select(x => x.System == ContactPointSystem.Email ? nameof(Email) : nameof(Phone)).Take((Clean(Phone).Length > 0 ? 1 : 0) + (Clean(Email).Length > 0 ? 1 : 0));
        var names = sent.Select((field, i) => (Sent: $"Fields.ContactPoints[{i}].Value", Field: field)).ToDictionary(x => x.Sent, x => x.Field);
        return [.. errors.Select(x => names.TryGetValue(x.Field, out var field) ? x with { Field = field } : x)];
    }

    private const string RecordNumber = "MRN";

    private IEnumerable<ContactPointField> Reach()
    {
        ContactPointField[] typed =
        [
            new(ContactPointSystem.Phone, Clean(Phone)),
            new(ContactPointSystem.Email, Clean(Email)),
        ];
        return (EmailFirst ? typed.Reverse() : typed).Where(x => x.Value.Length > 0).Concat(OtherContactPoints);
    }

    private static string Clean(string? typed) => typed?.Trim() ?? "";
}
