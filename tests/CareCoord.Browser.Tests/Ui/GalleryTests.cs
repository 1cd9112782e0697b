using CareCoord.Browser.Tests.Fixtures;

namespace CareCoord.Browser.Tests.Ui;

public sealed class GalleryTests(Site site)
{
    public static TheoryData<string, string> PagesAndScreens => new MatrixTheoryData<string, string>(
        ["/sign-in", "/gallery/list", "/gallery/person", "/gallery/form", "/gallery/states", "/gallery/huddle"],
        Screen.All.Select(screen => screen.Name));

    [Theory]
    [MemberData(nameof(PagesAndScreens))]
    public async Task Every_page_is_accessible_and_fits(string path, string on)
    {
        await using var visit = await site.Open(path, Screen.All.Single(screen => screen.Name == on));

        await visit.Photograph($"{path.Trim('/').Replace('/', '-')}-{on}".TrimStart('-'));
        await visit.ShouldFitItsWidth();
        await visit.ShouldBeAccessible();
    }

    /// <summary>WCAG 1.4.10: what a 1280 px window shows at 400 %.</summary>
    [Theory]
    [InlineData("/gallery/list")]
    [InlineData("/gallery/person")]
    [InlineData("/gallery/form")]
    public async Task Nothing_is_cut_off_at_320_pixels(string path)
    {
        await using var visit = await site.Open(path, new("320-light", 320, 640, Dark: false));

        await visit.ShouldFitItsWidth();
    }
}
