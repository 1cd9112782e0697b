using CareCoord.Browser.Tests.Fixtures;

namespace CareCoord.Browser.Tests.Ui;

public sealed class GalleryTests(Site site)
{
    public static TheoryData<string, string> PagesAndScreens => new MatrixTheoryData<string, string>(
        ["/", "/gallery/list", "/gallery/person", "/gallery/form", "/gallery/states", "/gallery/huddle"],
        Screen.All.Select(screen => screen.Name));

    [Theory]
    [MemberData(nameof(PagesAndScreens))]
    public async Task Every_page_is_accessible_and_fits(string path, string on)
    {
        var screen = Screen.All.Single(s => s.Name == on);
        await using var visit = await site.Open(path, screen);

        await visit.Photograph($"{path.Trim('/').Replace('/', '-')}-{on}".TrimStart('-'));
        await visit.ShouldFitItsWidth();
        await visit.ShouldBeAccessible();
    }
}
