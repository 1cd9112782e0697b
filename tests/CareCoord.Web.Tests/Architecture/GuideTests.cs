using CareCoord.Web.Ui.Layout;

namespace CareCoord.Web.Tests.Architecture;

public sealed class GuideTests
{
    private static string Text { get; } = Repository.Files("docs", "guide.md").Single().Text;

    [Fact]
    public void Every_place_of_the_program_has_its_part() =>
        Navigation.Places.Select(x => $"\n## {x.Name}\n").Where(x => !Text.Contains(x, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_picture_it_shows_is_there()
    {
        var shown = Text.Split("](images/").Skip(1).Select(x => x[..x.IndexOf(')', StringComparison.Ordinal)]).ToList();

        shown.Should().NotBeEmpty();
        shown.Where(x => !File.Exists(Path.Combine(Repository.Root, "docs", "images", x))).Should().BeEmpty();
    }
}
