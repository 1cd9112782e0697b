using CareCoord.Domain.Contacts;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Execution;

/// <summary>A database without room says so in words, keeps nothing half, and takes the same command once there is room again. The server's complaint is made by a trigger.</summary>
public sealed class FullDiskTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Fill = """
        create function no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
        create trigger no_room before insert on contact for each row execute function no_room();
        select 0
        """;

    private const string Free = "drop trigger no_room on contact; drop function no_room(); select 0";

    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_full_disk_is_said_in_words_loses_nothing_and_is_over_when_there_is_room()
    {
        var command = _care.Contact();
        await _clinic.Raw<int>(Fill);

        var outcome = await _clinic.UseCases.Run(_care.Coordinator, command);

        outcome.Should().BeOfType<Outcome<ContactId>.Refused>().Which.Why.Should().StartWith("The disk of the database is full, so nothing was saved.");
        (await _care.Count("contact")).Should().Be(0);
        (await _clinic.UseCases.Ask(_care.Coordinator, new TodayQuery.Request(WholeTeam: false))).Should().BeOfType<Outcome<TodayQuery.Day>.Done>("what stands can still be read");
        await _clinic.Raw<int>(Free);
        _ = (await _clinic.UseCases.Run(_care.Coordinator, command)).Value;
        (await _care.Count("contact")).Should().Be(1);
    }
}
