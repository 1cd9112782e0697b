using CareCoord.Domain.Content;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CareCoord.Domain.Tests.Content;

/// <summary>Every row of the clinical reference names what fulfils it, or is listed as not built; what is named exists.</summary>
public sealed class CoverageTests
{
    private const string NotBuilt = "not-built";
    private static readonly (char Letter, int Rows)[] _reference = [('A', 22), ('B', 22), ('C', 25), ('D', 37)];
    private static readonly string _root = Root();
    private static readonly Dictionary<string, object> _lines = Parse<Dictionary<string, object>>(File.ReadAllText(Path.Combine(_root, "src/CareCoord.Content/coverage.yaml")));

    public static TheoryData<string> Built => [.. _lines.Where(l => l.Value is not NotBuilt).Select(l => l.Key)];

    [Fact]
    public void Every_row_of_the_reference_has_one_line() =>
        _lines.Keys.Should().Equal(_reference.SelectMany(r => Enumerable.Range(1, r.Rows).Select(n => $"{r.Letter}{n}")));

    [Theory]
    [MemberData(nameof(Built))]
    public void What_a_row_names_exists_and_says_that_it_serves_the_row(string row)
    {
        var line = Line(row);
        var files = line.Content.Select(Header).ToList();

        files.Should().NotBeEmpty().And.AllSatisfy(f => f.Covers.Should().Contain(row, f.Id));
        line.Code.Should().NotBeEmpty().And.AllSatisfy(type => SourceOf(type).Should().NotBeEmpty(type));
        line.Content.Any(id => TextOf(id).Contains($"- name: {line.Example}\n", StringComparison.Ordinal)).Should().BeTrue("'{0}' is an example of one of the files", line.Example);
    }

    [Theory]
    [MemberData(nameof(Built))]
    public void The_page_of_a_row_is_called_by_a_noun_that_features_and_domain_share(string row) =>
        new[] { "src/CareCoord.Web/Features", "src/CareCoord.Domain" }.Should().Contain(
            folder => Directory.Exists(Path.Combine(_root, folder, Line(row).Page)),
            Line(row).Page);

    [Fact]
    public void A_row_that_a_protocol_a_rule_or_a_card_serves_is_not_listed_as_unbuilt()
    {
        var serving = Shipped.Library.Protocols.Select(p => p.Header).Concat(Shipped.Library.Rules.Select(r => r.Header)).Concat(Shipped.Library.Cards.Select(c => c.Header));

        serving.SelectMany(h => h.Covers).Where(row => char.IsLetter(row[0])).Should().AllSatisfy(row => _lines[row].Should().NotBe(NotBuilt, row));
    }

    private static CoverageRow Line(string row) => Parse<Dictionary<string, CoverageRow>>($"{row}: {Written(row)}")[row];

    private static string Written(string row) =>
        File.ReadLines(Path.Combine(_root, "src/CareCoord.Content/coverage.yaml")).Single(l => l.StartsWith($"{row}: ", StringComparison.Ordinal))[(row.Length + 2)..];

    private static ContentHeader Header(string id)
    {
        var file = Shipped.Files.Single(f => Path.GetFileNameWithoutExtension(f.Path) == id);
        var covers = file.Text.Split('\n').Single(l => l.StartsWith("covers:", StringComparison.Ordinal));
        var rows = covers[(covers.IndexOf('[', StringComparison.Ordinal) + 1)..covers.IndexOf(']', StringComparison.Ordinal)].Split(", ");
        return new ContentHeader(new ContentRef(id, 1), id, default, default, default, [], [.. rows.Select(r => r.Trim('"'))]);
    }

    private static string TextOf(string id) => Shipped.Files.Single(f => Path.GetFileNameWithoutExtension(f.Path) == id).Text;

    private static IEnumerable<string> SourceOf(string type) =>
        Directory.EnumerateFiles(Path.Combine(_root, "src"), $"{type}.cs", SearchOption.AllDirectories);

    private static T Parse<T>(string text) => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<T>(text);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "CareCoord.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return directory.FullName;
    }
}
