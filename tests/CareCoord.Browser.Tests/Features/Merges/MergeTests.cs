using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Patients;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Merges;

public sealed class MergeTests(Site site)
{
    [Fact]
    public async Task Two_records_of_one_person_are_found_made_one_and_two_again()
    {
        var practice = await Practice.Found(site);
        var twice = await practice.Register("Oyelaran", "T.", "88 17 04");
        foreach (var screen in Screen.All)
        {
            await using var look = await practice.SignIn(practice.Coordinator, Path(practice.Patient, "details"), screen);
            await look.Page.GetByRole(AriaRole.Link, new() { Name = "OYELARAN, T." }).ClickAsync();
            await look.Says("What goes into this record");
            await look.Says("1 number");
            await look.ShouldBeAccessible();
            await look.ShouldFitItsWidth();
            await look.Photograph($"merge-{screen}");
        }

        await practice.Register("Adeyemi", "Tunde", "55 10 2");
        await using var visit = await practice.SignIn(practice.Coordinator, Path(practice.Patient, "merge"));
        await visit.Page.GetByLabel("Name, birth date or number of the other record").FillAsync("adeyemi");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "ADEYEMI, Tunde" }).Last.WaitForAsync();
        await visit.ShouldBeAccessible();
        await visit.Photograph("merge-find-1440-light");
        await visit.Page.GetByLabel("Name, birth date or number of the other record").FillAsync("oyelaran t");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "OYELARAN, T." }).Last.ClickAsync();
        await visit.Press("Make them one, keep OYELARAN, Tunde");
        await visit.Says("Say how you know that both are the same person.");
        await visit.Page.GetByLabel("How do you know that both are the same person?").FillAsync("Both cards lie before me.");
        await visit.Press("Make them one, keep OYELARAN, Tunde");
        await visit.Says("“Both cards lie before me.”");
        await visit.ShouldBeAccessible();
        await visit.Photograph("merge-done-1440-light");

        await visit.Go(Path(twice, "timeline"));
        await visit.Page.WaitForURLAsync($"**{Path(practice.Patient, "timeline")}");

        await visit.Go(Path(practice.Patient, "merge"));
        await visit.Press("Undo: OYELARAN, T.");
        await visit.Page.GetByLabel("How do you know that they are two people?").FillAsync("Father and son.");
        await visit.Press("Make them two again");
        await visit.Says("“Father and son.”");
        await visit.Go(Path(twice, "timeline"));
        await visit.Page.GetByText("OYELARAN, T.").First.WaitForAsync();
    }

    private static string Path(PatientId person, string page) => $"/people/{person.Value}/{page}";
}
