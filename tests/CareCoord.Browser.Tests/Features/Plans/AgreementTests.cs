using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Web.Features.Plans;

namespace CareCoord.Browser.Tests.Features.Plans;

public sealed class AgreementTests(Site site)
{
    [Fact]
    public async Task What_the_person_says_to_the_plan_stands_with_each_disciplines_agreement_on_page_and_paper()
    {
        var practice = await Practice.Found(site);
        var path = $"/people/{practice.Patient.Value}/plan";
        await practice.Do(practice.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "The helmet", ["matters-most"] = "Carry the shopping home" }));
        var section = (await practice.Ask(practice.Gp, new PlanQuery.Request(practice.Patient))).Letter!.Sections.Single(x => x.Term.Code == "doing");
        await practice.Do(practice.Psychologist, new PublishSection.Command(Guid.CreateVersion7(), practice.Patient, section.Id, 0, "Paced breathing.", ""));

        await using (var visit = await practice.SignIn(practice.Gp, path))
        {
            await visit.Says("has not been asked yet.");
            await visit.Press("What the person says to it");
            await visit.Press("Save");
            await visit.Says("Choose what the person said.");
            await visit.Page.GetByLabel("They agree").CheckAsync();
            await visit.Page.GetByLabel("In their words").FillAsync("If Sundays stay free.");
            await visit.ShouldBeAccessible();
            await visit.Photograph("plan-hearing-1440-light");
            await visit.Press("Save");
            await visit.Says("heard by Dr Okoye. “If Sundays stay free.”");
        }

        foreach (var screen in Screen.All)
        {
            await using var visit = await practice.SignIn(practice.Psychologist, path, screen);
            await visit.Says("(Lee Brandt) agrees with the part that stands");
            await visit.Says("agrees with 0 of 1 part, not yet with “What we are doing”");
            await visit.ShouldBeAccessible();
            await visit.ShouldFitItsWidth();
            await visit.Photograph($"plan-agreed-{screen}");
        }

        await using var paper = await practice.SignIn(practice.Psychologist, $"{path}/print");
        await paper.Says("heard by Dr Okoye. “If Sundays stay free.”");
        await paper.Says("(Lee Brandt) agrees with the part that stands");
    }
}
