using System.Reflection;
using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Data.Identity;
using CareCoord.Domain.Patients;
using CareCoord.EmbeddedPostgres;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Tests.Architecture;

public sealed class HouseTests
{
    private const int LongestFile = 300;
    private const int LongestPage = 120;

    /// <summary>Only these may open a connection; everything else goes through UseCases.</summary>
    private static readonly string[] MayOpenConnections =
    [
        "src/CareCoord.Data/Migrating/", "src/CareCoord.Web/Execution/", "src/CareCoord.Web/Health/", "src/CareCoord.Web/Starting/DatabasePlace.cs",
        "src/CareCoord.Web/Security/Memberships.cs", "src/CareCoord.Web/Jobs/Registration.cs", "src/CareCoord.Web/Jobs/Sweeper.cs",
    ];

    [Fact]
    public void Dependencies_point_one_way()
    {
        OwnReferences(typeof(Patient).Assembly).Should().BeEmpty();
        OwnReferences(typeof(ContentLibrary).Assembly).Should().BeEquivalentTo("CareCoord.Domain");
        OwnReferences(typeof(CareCoordDb).Assembly).Should().NotContain(["CareCoord.Web", "CareCoord.Migrations", "CareCoord.EmbeddedPostgres"]);
        OwnReferences(typeof(EmbeddedCluster).Assembly).Should().BeEmpty();
    }

    [Fact]
    public void No_page_writes_markup_that_is_not_its_own() =>
        new[] { ".cs", ".razor" }.SelectMany(x => Repository.Files("src/CareCoord.Web", x))
            .Where(x => x.Text.Contains("MarkupString") || x.Text.Contains("AddMarkupContent") || x.Text.Contains("Html.Raw"))
            .Select(x => x.Path).Should().BeEmpty("what was typed is text, wherever it is shown");

    [Fact]
    public void No_script_writes_markup() =>
        Repository.Files("src/CareCoord.Web", ".js").Where(x => x.Text.Contains("innerHTML") || x.Text.Contains("insertAdjacentHTML") || x.Text.Contains("document.write"))
            .Select(x => x.Path).Should().BeEmpty();

    [Fact]
    public void The_domain_is_pure()
    {
        typeof(Patient).Assembly.GetReferencedAssemblies().Select(x => x.Name)
            .Should().NotContain(x => x!.StartsWith("Microsoft.", StringComparison.Ordinal) || x.StartsWith("Npgsql", StringComparison.Ordinal) || x.StartsWith("YamlDotNet", StringComparison.Ordinal));
        Repository.Files("src/CareCoord.Domain", ".cs").Where(x => x.Text.Contains("async ") || x.Text.Contains("await "))
            .Select(x => x.Path).Should().BeEmpty();
    }

    [Fact]
    public void No_file_is_too_long()
    {
        var files = Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs")).Concat(Repository.Files("migrations", ".cs"));

        files.Where(x => x.Text.Count(c => c == '\n') > (x.Path.EndsWith(".razor", StringComparison.Ordinal) ? LongestPage : LongestFile)).Select(x => x.Path).Should().BeEmpty();
    }

    [Fact]
    public void Only_few_places_open_a_connection()
    {
        string[] signs = ["OpenConnectionAsync(", "new NpgsqlConnection(", "NpgsqlDataSource.Create(", ".CreateCommand("];

        Repository.Files("src/CareCoord.Web", ".cs", ".razor").Concat(Repository.Files("src/CareCoord.Data", ".cs"))
            .Where(x => signs.Any(x.Text.Contains) && !MayOpenConnections.Any(x.Path.StartsWith))
            .Select(x => x.Path).Should().BeEmpty();
    }

    [Fact]
    public void No_page_touches_the_database() =>
        Repository.Files("src/CareCoord.Web", ".razor", ".razor.cs").Where(x => x.Text.Contains("CareCoordDb") || x.Text.Contains("DbContext"))
            .Select(x => x.Path).Should().BeEmpty();

    [Fact]
    public void Nothing_is_kept_in_the_browsers_storage() =>
        Repository.Files("src/CareCoord.Web", ".js", ".razor", ".cs").Where(x => x.Text.Contains("sessionStorage") || x.Text.Contains("localStorage") || x.Text.Contains("indexedDB"))
            .Select(x => x.Path).Should().BeEmpty();

    [Fact]
    public void Every_use_case_has_an_access_policy() =>
        UseCases.All.Where(x => x.Access is null || x.Access.Question.Length == 0).Select(x => x.Name).Should().BeEmpty();

    [Fact]
    public void Every_command_that_takes_text_from_people_has_a_validator()
    {
        // A job's own name or error, and a rule's id, come from the program itself.
        string[] fromTheProgram = ["RunJobNow", "SweepPatients", "SetAside", "RecordJobRun"];

        UseCases.All.Where(x => x.IsCommand && x.Validator is null && !fromTheProgram.Contains(x.Name))
            .Where(x => x.Message.GetProperties().Any(p => p.PropertyType == typeof(string)))
            .Select(x => x.Name).Should().BeEmpty();
    }

    [Fact]
    public void The_migrations_are_complete()
    {
        using var care = new CareCoordDb(DatabaseOptions.Care("Host=127.0.0.1"));
        var builder = new DbContextOptionsBuilder<IdentityDb>();
        DatabaseOptions.Identity(builder, "Host=127.0.0.1");
        using var accounts = new IdentityDb(builder.Options);

        care.Database.HasPendingModelChanges().Should().BeFalse();
        accounts.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void No_log_message_names_a_person()
    {
        string[] words = ["{Name", "{Family", "{Given", "{Note", "{Text", "{Answer", "{Value", "{Email", "{Phone"];

        Repository.Files("src", ".cs").Where(x => x.Text.Contains("LoggerMessage(") && words.Any(x.Text.Contains) && x.Text.Split('\n').Any(l => l.Contains("LoggerMessage(") && words.Any(l.Contains)))
            .Select(x => x.Path).Should().BeEmpty();
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(x => x.Name!).Where(x => x.StartsWith("CareCoord.", StringComparison.Ordinal));
}
