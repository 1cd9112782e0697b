using System.Globalization;
using CareCoord.Domain;
using Hl7.Fhir.Model;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>Plain words and days out of FHIR's data types.</summary>
internal static class Words
{
    private const int DayLength = 10;

    private static readonly Dictionary<string, string> Systems = new(StringComparer.Ordinal)
    {
        ["http://snomed.info/sct"] = "snomed",
        ["http://loinc.org"] = "loinc",
        ["http://www.nlm.nih.gov/research/umls/rxnorm"] = "rxnorm",
        ["http://hl7.org/fhir/sid/icd-10-cm"] = "icd-10-cm",
        ["http://hl7.org/fhir/sid/icd-10"] = "icd-10",
    };

    /// <summary>One line, no longer than a column.</summary>
    public static string Cut(string text, int length)
    {
        var line = string.Join(' ', Characters.WithoutUnseen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)];
    }

    /// <summary>The day of a date or instant as it is written; a month or a year alone counts from its first day.</summary>
    public static DateOnly? Day(string? written)
    {
        var day = written is { Length: > DayLength } ? written[..DayLength] : written;
        return DateOnly.TryParseExact(day, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
    }

    /// <summary>The first day of a date, instant or period.</summary>
    public static DateOnly? Start(Base? time) => time switch
    {
        FhirDateTime x => Day(x.Value),
        Date x => Day(x.Value),
        Period x => Day(x.Start),
        Instant { Value: { } x } => DateOnly.FromDateTime(x.DateTime),
        _ => null,
    };

    /// <summary>The last day of a period or of an end alone.</summary>
    public static DateOnly? End(Base? time) => time is Period x ? Day(x.End) : Start(time);

    /// <summary>A concept's own words, else its first display or code.</summary>
    public static string Of(CodeableConcept? concept) =>
        concept?.Text ?? concept?.Coding.Select(x => x.Display).FirstOrDefault(x => x is { Length: > 0 }) ?? concept?.Coding.FirstOrDefault()?.Code ?? "";

    /// <summary>A concept's first code, after the short name of its system.</summary>
    public static string Code(CodeableConcept? concept) => concept?.Coding.FirstOrDefault(x => x.Code is { Length: > 0 }) is { } coding
        ? $"{(Systems.TryGetValue(coding.System ?? "", out var name) ? name : coding.System)} {coding.Code}".Trim()
        : "";

    /// <summary>A value with its unit.</summary>
    public static string Value(Base? value) => value switch
    {
        Quantity x => $"{x.Value?.ToString(CultureInfo.InvariantCulture)} {x.Unit ?? x.Code}".Trim(),
        CodeableConcept x => Of(x),
        FhirString x => x.Value ?? "",
        FhirBoolean x => x.Value == true ? "yes" : "no",
        Integer x => x.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        FhirDateTime x => x.Value ?? "",
        _ => "",
    };
}
