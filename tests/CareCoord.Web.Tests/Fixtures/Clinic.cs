using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Attention;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A database of its own with one care network in it, and everything that runs operations; no web server.</summary>
public sealed class Clinic : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Clinic(DatabaseLogins logins, FakeTimeProvider clock)
    {
        Logins = logins;
        Clock = clock;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddUseCases(logins)
            .AddClinicalContent(Content)
            .BuildServiceProvider();
    }

    /// <summary>Monday, 2 March 2026, eight in the morning in Lisbon.</summary>
    public static DateTimeOffset MondayMorning { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The content that ships, loaded once.</summary>
    public static ContentLibrary Content { get; } = ContentLibrary.Load(ContentLibrary.DefaultDirectory).Library;

    public DatabaseLogins Logins { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _services;

    public UseCases UseCases => _services.GetRequiredService<UseCases>();

    public OrganisationId Organisation { get; private set; }

    public SiteId Site { get; private set; }

    public TeamId Team { get; private set; }

    public Session System => Session.System(Organisation);

    public Session Administrator { get; private set; } = null!;

    public static async Task<Clinic> Open(TestCluster cluster)
    {
        var clinic = new Clinic(await TestDatabase.Create(cluster), new FakeTimeProvider(MondayMorning));
        await clinic.Found("River Street");
        return clinic;
    }

    /// <summary>Runs the jobs of the schedule; their mail goes into a letterbox that nobody reads.</summary>
    public Sweeper Sweeper => new(
        UseCases, Services.GetRequiredService<CareDatabase>(), new Courier(UseCases, new Letterbox(), _ => Task.FromResult<string?>(null), Clock), Clock, NullLogger<Sweeper>.Instance);

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<T> Do<T>(Session session, ICommand<T> command) => (await UseCases.Run(session, command)).Value;

    /// <summary>Asks a query that must succeed.</summary>
    public async Task<T> Ask<T>(Session session, IQuery<T> query) => (await UseCases.Ask(session, query)).Value;

    /// <summary>One value by plain SQL as the superuser, past every policy.</summary>
    public async Task<T> Raw<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Logins.Configured);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs plain SQL as the role that the program has.</summary>
    public async Task<int> AsTheProgram(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Logins.App);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await AttentionShouldEqualARebuild();
        await _services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>After every use-case test: what was kept in step, row for row, is what a rebuild from nothing gives.</summary>
    private async Task AttentionShouldEqualARebuild()
    {
        var kept = (await Raw<string>(AllRows), await Raw<string>(AllHeads));
        await Raw<int>($"with a as (delete from attention where organisation_id = '{Organisation.Value}'), w as (delete from worklist where organisation_id = '{Organisation.Value}') select 0");
        await Do(System, new RebuildAttention.Command(Guid.CreateVersion7()));
        var rebuilt = (await Raw<string>(AllRows), await Raw<string>(AllHeads));
        kept.Should().Be(rebuilt);
    }

    private const string AllRows = "select coalesce(string_agg(a::text, E'\n' order by a::text), '') from attention a";
    private const string AllHeads = "select coalesce(string_agg(w::text, E'\n' order by w::text), '') from worklist w";

    private async Task Found(string name)
    {
        Organisation = OrganisationId.Of(Guid.CreateVersion7());
        var user = UserId.Of(Guid.CreateVersion7());
        var founded = await Do(System, new FoundOrganisation.Command(
            Guid.CreateVersion7(), Organisation, name, "River Street Practice", "Europe/Lisbon", "Team A", user, "Ada Admin"));
        (Site, Team) = (founded.Site, founded.Team);
        Administrator = new Session(Organisation, user, founded.Administrator);
    }
}
