using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Teams;

/// <summary>Whoever joins a team cares for its people from that moment on.</summary>
public sealed class JoiningTests(TestCluster cluster) : IAsyncLifetime
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
    public async Task Somebody_hired_into_a_team_has_its_people_on_the_caseload_at_once()
    {
        var hired = await _clinic.Hire(Role.Clinician, Discipline.Psychology, "Mia Falk");

        (await Caseload(hired)).Should().ContainSingle(x => x.PatientId == _care.Patient);
    }

    [Fact]
    public async Task Somebody_who_joins_a_team_later_has_its_people_on_the_caseload_at_once()
    {
        var outsider = await _clinic.HireOutsider(Role.Clinician, Discipline.Psychology);

        await _clinic.Do(_clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), outsider.Staff!.Value, 0, "Mia Falk", "", Role.Clinician, Discipline.Psychology, null, [_clinic.Team], true));

        (await Caseload(outsider)).Should().ContainSingle(x => x.PatientId == _care.Patient);
    }

    private Task<IReadOnlyList<CaseloadQuery.Row>> Caseload(Session viewer) =>
        _clinic.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, ByName: false, null));
}
