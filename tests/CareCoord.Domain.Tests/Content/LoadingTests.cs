using CareCoord.Content;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Tests.Content;

public sealed class LoadingTests
{
    private const string Protocol = "Protocols/paced-breathing.yaml";
    private const string Lock = "meanings.lock";

    [Fact]
    public void All_errors_of_all_files_are_reported_at_once_in_the_order_of_the_files()
    {
        var files = Shipped.Files.Select(f => f with { Text = f.Text.Replace("evidence: design", "evidence: recall", StringComparison.Ordinal) }).ToList();

        var errors = Shipped.ErrorsOf(ContentLibrary.Load(files, Shipped.Meanings));

        errors.Should().HaveCount(Shipped.Files.Count).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_missing_key_of_a_file_is_named() =>
        Shipped.ErrorsOf(Shipped.Load("Rules/nonsense.yaml", "rule: nonsense\n")).Should().HaveCount(10)
            .And.OnlyContain(e => e.StartsWith("Rules/nonsense.yaml:1:1  '", StringComparison.Ordinal))
            .And.Contain("Rules/nonsense.yaml:1:1  'when' is missing in a rule, which begins here.");

    [Theory]
    [InlineData("", "Rules/nonsense.yaml  the file is empty. Begin with its kind and id, such as 'protocol: paced-breathing'.")]
    [InlineData("- rule: nonsense\n", "Rules/nonsense.yaml:1:1  a list stands here. Begin with the file's kind and id, such as 'protocol: paced-breathing'.")]
    [InlineData("protocol: nonsense\nversion: 1\n", "Rules/nonsense.yaml:1:1  a protocol lies in Protocols/, this one lies in Rules/. Move the file.")]
    public void What_is_no_file_of_content_is_told_so(string text, string expected) =>
        Shipped.ErrorsOf(Shipped.Load("Rules/nonsense.yaml", text)).Should().Equal(expected);

    [Fact]
    public void A_table_that_code_reads_must_be_there() =>
        Shipped.ErrorsOf(Shipped.Load("Rules/planning.yaml", null)).Should().Equal("Rules  the table 'planning' is missing. Code reads it: write planning.yaml.");

    [Fact]
    public void A_file_that_cannot_be_read_is_not_reported_missing_by_those_who_refer_to_it() =>
        Shipped.ErrorsOf(Shipped.Load(Protocol, "protocol: paced-breathing\nversion: 01\n")).Should().ContainSingle();

    [Fact]
    public void An_id_is_never_used_by_two_files()
    {
        var twice = Shipped.Files.Single(f => f.Path == "Vocabularies/contexts.yaml").Text.Replace("vocabulary: contexts", "vocabulary: practice-log", StringComparison.Ordinal);

        Shipped.ErrorsOf(Shipped.Load("Vocabularies/practice-log.yaml", twice))
            .Should().Contain("Forms/practice-log.yaml:1:7  'practice-log' version 1 is Vocabularies/practice-log.yaml already. Ids are never reused.");
    }

    [Fact]
    public void An_earlier_version_stays_for_those_who_stand_on_it()
    {
        var (old, now) = Versions();
        var library = Load(old, now, "practice-silence 2").Library;

        library.Rules["practice-silence"].Header.Version.Should().Be(2);
        library.Rules.Find(new ContentRef("practice-silence", 1)).Should().NotBeNull();
        library.Rules.Count.Should().Be(Shipped.Library.Rules.Count, "only the newest version is in force");
        library.RuleBook.Rules.Where(r => r.Header.Id == "practice-silence").Should().ContainSingle().Which.Header.Version.Should().Be(2);
        library.Hash.Should().NotBe(Shipped.Library.Hash);
    }

    [Fact]
    public void An_earlier_version_does_not_stand_alone()
    {
        var (old, _) = Versions();
        var files = Shipped.Files.Where(f => f.Path != "Rules/practice-silence.yaml").Append(old).ToList();

        Shipped.ErrorsOf(ContentLibrary.Load(files, Shipped.Meanings))
            .Should().Contain("Rules/practice-silence@1.yaml:1:1  'practice-silence' has no later version than 1. Call the file practice-silence.yaml.");
    }

    [Fact]
    public void A_directory_that_is_not_there_is_named()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "no-content-here");

        Shipped.ErrorsOf(ContentLibrary.Load(nowhere)).Should().Equal($"{nowhere}  there is no such directory. Name the one that holds Forms, Protocols, Rules and so on.");
    }

    [Fact]
    public void Whoever_takes_the_library_of_refused_content_gets_all_messages()
    {
        var take = () => Shipped.With(Protocol, "version: 1", "version: one").Library;

        take.Should().Throw<ContentRefusedException>().WithMessage("*'one' is not a whole number*");
    }

    private static (ContentFile Old, ContentFile Now) Versions()
    {
        var file = Shipped.Files.Single(f => f.Path == "Rules/practice-silence.yaml");
        var now = file with { Text = file.Text.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("within: 3 wd", "within: 5 wd", StringComparison.Ordinal) };
        return (file with { Path = "Rules/practice-silence@1.yaml" }, now);
    }

    private static ContentLoad Load(ContentFile old, ContentFile now, string line)
    {
        var files = Shipped.Files.Where(f => f.Path != now.Path).Append(old).Append(now).ToList();
        var missing = Shipped.ErrorsOf(ContentLibrary.Load(files, Shipped.Meanings)).Should().ContainSingle().Which;
        var hash = missing[(missing.IndexOf($"'{line} ", StringComparison.Ordinal) + line.Length + 2)..^2];
        missing.Should().Contain(Lock);
        return ContentLibrary.Load(files, $"{Shipped.Meanings}{line} {hash}\n");
    }
}
