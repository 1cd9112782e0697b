using CareCoord.Data;
using CareCoord.Faults;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Execution;

/// <summary>A connection that is lost around COMMIT leaves open whether it happened; asked again, it happens once.</summary>
public sealed class LostAnswerTests(TestCluster cluster) : IAsyncLifetime
{
    private const int Attempts = 6;

    private Clinic _clinic = null!;
    private InCare _care = null!;
    private CuttingProxy _proxy = null!;
    private CareDatabase _database = null!;
    private UseCases _useCases = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        _proxy = new CuttingProxy(_clinic.Logins.Configured);
        _database = new CareDatabase(new DatabaseLogins(_proxy.ConnectionString));
        _useCases = new UseCases(_database, _clinic.Services, new StandingClock(_clinic.Clock));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _proxy.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Theory]
    [InlineData(CutPoint.BeforeTheServerHears)]
    [InlineData(CutPoint.BeforeTheAnswerArrives)]
    public async Task A_connection_lost_at_commit_applies_the_command_once_and_says_so(CutPoint point)
    {
        _proxy.Arm(point);

        var outcome = await _useCases.Run(_care.Coordinator, _care.Contact());

        _proxy.Cuts.Should().Be(1);
        (await _clinic.Raw<Guid>("select id from contact")).Should().Be(outcome.Value.Value);
        (await _care.Count("contact")).Should().Be(1);
    }

    [Fact]
    public async Task A_command_whose_every_answer_was_lost_is_applied_once_when_it_is_sent_again()
    {
        var command = _care.Contact();
        for (var i = 0; i < Attempts; i++)
        {
            _proxy.Arm(CutPoint.BeforeTheAnswerArrives);
        }

        var first = () => _useCases.Run(_care.Coordinator, command);
        await first.Should().ThrowAsync<NpgsqlException>("after so many attempts it is an outage, and shown as one");
        var again = await _useCases.Run(_care.Coordinator, command);

        _proxy.Cuts.Should().Be(Attempts);
        (await _clinic.Raw<Guid>("select id from contact")).Should().Be(again.Value.Value);
        (await _care.Count("contact")).Should().Be(1);
    }
}
