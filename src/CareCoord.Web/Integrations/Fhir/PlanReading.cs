using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using PlanElsewhere = CareCoord.Domain.Plans.PlanElsewhere;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>Reads a kept CarePlan for what parts of our plan can be drafted from.</summary>
internal static class PlanReading
{
    /// <summary>Reads it.</summary>
    /// <param name="body">The resource as it came.</param>
    /// <param name="titleOf">What another kept resource of the same person is called, by its id there; null for one that is not here.</param>
    public static PlanElsewhere Read(string body, Func<string, string?> titleOf)
    {
        var plan = (CarePlan)Understood.Parse(body);
        var inside = plan.Contained.Where(x => x.Id is not null).DistinctBy(x => x.Id).ToDictionary(x => $"#{x.Id}", x => Contents.Of(x).Title, StringComparer.Ordinal);
        string Named(ResourceReference of) =>
            inside.GetValueOrDefault(of.Reference ?? "") ?? titleOf(IdOf(of.Reference ?? "")) ?? of.Display ?? "";
        return new PlanElsewhere
        {
            Title = Contents.Of(plan).Title,
            Status = plan.Status.GetLiteral() ?? "",
            On = Words.Start(plan.Period),
            Problems = [.. Said(plan.Addresses.Select(Named))],
            Goals = [.. Said(plan.Goal.Select(Named))],
            Activities = [.. Said(plan.Activity.Select(x => x.Detail is { } detail ? Of(detail) : x.Reference is { } of ? Named(of) : ""))],
            Notes = [.. Said([plan.Description ?? "", .. plan.Note.Select(x => x.Text ?? "")])],
        };
    }

    private static string Of(CarePlan.DetailComponent detail) => string.Join(", ", Said(
        [Words.Of(detail.Code), detail.Description ?? "", Words.Value(detail.Scheduled), detail.Status is { } status ? $"{status.GetLiteral()}".Replace('-', ' ') : ""]));

    /// <summary>The last part of a reference: <c>Goal/17</c>, <c>urn:uuid:17</c> and <c>https://elsewhere/fhir/Goal/17</c> are all 17.</summary>
    private static string IdOf(string reference) => reference[(reference.LastIndexOfAny(['/', ':']) + 1)..];

    private static IEnumerable<string> Said(IEnumerable<string> texts) => texts.Select(x => x.Trim()).Where(x => x.Length > 0).Distinct();
}
