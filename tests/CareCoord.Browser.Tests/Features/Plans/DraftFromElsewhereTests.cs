using System.Security.Cryptography;
using System.Text;
using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Imports;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Imports;
using CareCoord.Web.Features.Plans;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class DraftFromElsewhereTests(Site site)
{
    private const string Body = """
        {"resourceType":"CarePlan","id":"c-1","status":"active","intent":"plan","title":"Headache plan","subject":{"reference":"Patient/p"},"period":{"start":"2020-03-12"},
         "addresses":[{"display":"Tension headache"}],"note":[{"text":"Prefers mornings."}],"activity":[{"detail":{"code":{"text":"Walks"},"status":"in-progress"}}]}
        """;

    [Fact]
    public async Task A_draft_is_begun_from_a_plan_of_another_system_and_one_that_stands_is_left()
    {
        var practice = await Practice.Found(site);
        var path = $"/people/{practice.Patient.Value}/plan";
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "The helmet", ["matters-most"] = "Carry the shopping home" }));
        var id = $"c-{practice.Patient.Value}";
        await practice.Do(Session.System(practice.Gp.Organisation), new ImportBatch.Command(Guid.CreateVersion7(), practice.Team,
        [
            new ImportedResource
            {
                Type = "CarePlan", SourceId = id, Content = new ImportedContent("Headache plan", "", "active", "", new DateOnly(2020, 3, 12), null),
                Body = Body, Hash = SHA256.HashData(Encoding.UTF8.GetBytes(Body)), Person = new PersonReference("", "urn:mrn", "704 218 993", ""),
            },
        ]));

        foreach (var screen in Screen.All)
        {
            await using var look = await practice.SignIn(practice.Psychologist, path, screen);
            await look.Page.GetByRole(AriaRole.Link, new() { Name = "Headache plan" }).ClickAsync();
            await look.Says("Walks, in progress");
            await look.Says("Primary care writes this part.");
            await look.ShouldBeAccessible();
            await look.ShouldFitItsWidth();
            await look.Photograph($"plan-elsewhere-{screen}");
        }

        await using var visit = await practice.SignIn(practice.Psychologist, path);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Headache plan" }).ClickAsync();
        await visit.Press("Start a draft from this");
        await Assertions.Expect(visit.Page.GetByLabel("For clinicians")).ToHaveValueAsync("From “Headache plan” of another system, begun 12-Mar-2020, active:\nWalks, in progress");
        await visit.Says("0 of 8 parts are written");

        await visit.Go(path);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Headache plan" }).ClickAsync();
        await visit.Says("it is left as it is");
        (await visit.Button("Start a draft from this").CountAsync()).Should().Be(0);
        await visit.Button("Copy this text").WaitForAsync();
    }
}
