using CareCoord.Content;

namespace CareCoord.Domain.Tests.Content;

public sealed class ContentCheckTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("carecoord-content-").FullName;
    private readonly StringWriter _output = new();

    public ContentCheckTests()
    {
        foreach (var file in Shipped.Files)
        {
            var path = Path.Combine(_directory, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        File.WriteAllText(Path.Combine(_directory, "meanings.lock"), Shipped.Meanings);
    }

    public void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
        _output.Dispose();
    }

    [Fact]
    public void Right_content_ends_with_0_and_one_line_that_counts_it()
    {
        ContentCheck.Run(_directory, _output).Should().Be(0);

        _output.ToString().Should().MatchRegex(@"^Content is right: \d+ protocols, \d+ rules, .* \d+ examples hold\.\s$");
    }

    [Fact]
    public void Wrong_content_ends_with_3_and_every_message()
    {
        Change("Protocols/paced-breathing.yaml", "owner: psychology", "owner: astrology");
        Change("Rules/light-headed.yaml", "band: 8", "band: 12");

        ContentCheck.Run(_directory, _output).Should().Be(3);

        _output.ToString().Should().Contain("Protocols/paced-breathing.yaml:5:8  'astrology' is not a discipline.")
            .And.Contain("Rules/light-headed.yaml:11:7  '12' is not a whole number from 1 to 10.")
            .And.EndWith($"2 errors. Nothing was loaded.{Environment.NewLine}");
    }

    [Fact]
    public void Locking_adds_the_line_of_a_new_version_and_changes_none_that_stands()
    {
        Change("Rules/practice-silence.yaml", "version: 1", "version: 2");
        Change("Rules/light-headed.yaml", "at-least: 1, over: last 3", "at-least: 2, over: last 3");

        ContentCheck.Lock(_directory, _output).Should().Be(0);

        _output.ToString().Trim().Should().MatchRegex("^practice-silence 2 [0-9a-f]{16}$");
        File.ReadAllText(Path.Combine(_directory, "meanings.lock")).Should().StartWith(Shipped.Meanings).And.EndWith(_output.ToString());
        Shipped.ErrorsOf(ContentLibrary.Load(_directory)).Should().ContainSingle().Which.Should().Contain("light-headed 1 means something else");
    }

    [Fact]
    public void Locking_nothing_is_refused() =>
        ContentCheck.Lock(Path.Combine(_directory, "nowhere"), _output).Should().Be(ContentCheck.Refused);

    private void Change(string path, string old, string changed)
    {
        var file = Path.Combine(_directory, path);
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, changed, StringComparison.Ordinal));
    }
}
