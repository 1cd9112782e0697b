using CareCoord.Domain.Safety;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Safety;

public sealed class SafetyInSightTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task An_open_safety_flag_is_seen_wherever_the_person_stands_also_by_whom_it_does_not_name()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(13));
        await _clinic.Do(_care.Psychologist, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), _care.Patient, SafetyLevel.Moderate, "has stopped eating"));

        var today = await _clinic.Ask(_care.Coordinator, new TodayQuery.Request(WholeTeam: false));
        today.Rows.Should().NotBeEmpty().And.OnlyContain(x => x.SafetyOpen);
        (await _clinic.Ask(_care.Coordinator, new CaseloadQuery.Request(_care.Coordinator.Staff!.Value.Value, null, ByName: false, null)))
            .Should().ContainSingle().Which.SafetyOpen.Should().BeTrue();
        (await _clinic.Ask(_care.Coordinator, new BeforeContactQuery.Request(_care.Patient))).Safety.Should().Equal("has stopped eating");
    }
}
