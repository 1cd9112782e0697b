using CareCoord.Web.Health;
using CareCoord.Web.Tests.Architecture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace CareCoord.Web.Tests.Deploy;

/// <summary>The file for Docker says what the program understands. It is read here, never run: no Docker is needed for the tests.</summary>
public sealed class ComposeTests
{
    private static readonly string Text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));
    private static readonly IDictionary<object, object> File = Read();

    private static IDictionary<object, object> Services => Map(File["services"]);

    [Fact]
    public void Every_setting_it_passes_is_one_that_the_program_reads()
    {
        var passed = Ours().SelectMany(x => Map(x.Value["environment"]).Keys).Distinct().ToList();

        passed.Should().HaveCountGreaterThan(5);
        passed.Except(KnownSettings.All).Should().BeEmpty();
    }

    [Fact]
    public void It_has_a_database_one_migration_nodes_for_pages_and_one_for_jobs() =>
        Ours().Select(x => (x.Key, Role: Map(x.Value["environment"]).TryGetValue("Role", out var role) ? role : "", Command: x.Value.TryGetValue("command", out var words) ? string.Join(' ', (IList<object>)words) : ""))
            .Should().Equal(("migrate", "", "migrate"), ("web-1", "web", ""), ("web-2", "web", ""), ("worker", "worker", ""));

    [Fact]
    public void Whoever_needs_the_migrated_database_waits_for_the_migration() =>
        Ours().Where(x => x.Key != "migrate").Select(x => Map(Map(x.Value["depends_on"])["migrate"])["condition"]).Should().OnlyContain(x => Equals(x, "service_completed_successfully"));

    [Fact]
    public async Task The_health_paths_it_asks_are_answered()
    {
        var asked = Text.Split(' ', '\n').Where(x => x.StartsWith("/health/", StringComparison.Ordinal)).ToList();

        asked.Should().HaveCount(2).And.BeSubsetOf(await Mapped());
    }

    [Fact]
    public void The_proxy_keeps_a_browser_at_one_node_and_knows_every_node_by_name_and_port()
    {
        var proxy = (string)Map(Map(File["configs"])["proxy"])["content"];
        var nodes = Ours().Where(x => Map(x.Value["environment"]).TryGetValue("Role", out var role) && Equals(role, "web")).Select(x => $"{x.Key}:5080");

        Between(proxy, "reverse_proxy ", " {").Split(' ').Should().Equal(nodes);
        proxy.Should().Contain("lb_policy cookie");
        Ours().Select(x => Map(x.Value["environment"])["ASPNETCORE_URLS"]).Should().OnlyContain(x => Equals(x, "http://+:5080"));
    }

    [Fact]
    public void Secrets_stand_in_files_and_only_whoever_is_given_one_reads_it()
    {
        var secrets = Map(File["secrets"]).Keys.Cast<string>().ToList();

        secrets.Should().NotBeEmpty();
        foreach (var (name, service) in Services.Select(x => ((string)x.Key, Map(x.Value))).Where(x => x.Item2.ContainsKey("environment")))
        {
            var given = service.TryGetValue("secrets", out var of) ? ((IList<object>)of).Cast<string>() : [];
            var read = Map(service["environment"]).Values.OfType<string>().Where(x => x.StartsWith("/run/secrets/", StringComparison.Ordinal)).Select(x => x["/run/secrets/".Length..]);
            read.Except(given).Should().BeEmpty($"{name} is given what it reads");
            given.Except(secrets).Should().BeEmpty();
        }

        Text.Should().NotContainEquivalentOf("password=");
        Map(File["secrets"]).Values.Select(x => (string)Map(x)["file"]).Should().OnlyContain(x => x.StartsWith("${", StringComparison.Ordinal), "no secret stands in the source tree");
    }

    /// <summary>What is built from this source.</summary>
    private static IEnumerable<(string Key, IDictionary<object, object> Value)> Ours() =>
        Services.Select(x => ((string)x.Key, Map(x.Value))).Where(x => x.Item2.ContainsKey("build"));

    private static async Task<IEnumerable<string?>> Mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddHealth("Host=127.0.0.1;Port=1");
        await using var app = builder.Build();
        app.MapHealth();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(x => x.Endpoints).OfType<RouteEndpoint>().Select(x => x.RoutePattern.RawText)];
    }

    private static IDictionary<object, object> Read()
    {
        var parser = new MergingParser(new Parser(new StringReader(Text)));
        parser.Consume<StreamStart>();
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(parser);
    }

    private static IDictionary<object, object> Map(object value) => (IDictionary<object, object>)value;

    private static string Between(string text, string before, string after)
    {
        var rest = text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..];
        return rest[..rest.IndexOf(after, StringComparison.Ordinal)];
    }
}
