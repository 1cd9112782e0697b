using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Teams;

/// <summary>Whoever joins a team cares for its people from that moment on.</summary>
public sealed class JoiningTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Somebody_hired_into_a_team_has_its_people_on_the_caseload_at_once()
    {
        var hired = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Mia Falk");

        (await Caseload(hired)).Should().ContainSingle(x => x.PatientId == Care.Patient);
    }

    [Fact]
    public async Task Somebody_who_joins_a_team_later_has_its_people_on_the_caseload_at_once()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.Psychology);

        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), outsider.Staff!.Value, 0, "Mia Falk", "", Role.Clinician, Discipline.Psychology, null, [Clinic.Team], true));

        (await Caseload(outsider)).Should().ContainSingle(x => x.PatientId == Care.Patient);
    }

    private Task<IReadOnlyList<CaseloadQuery.Row>> Caseload(Session viewer) =>
        Clinic.Ask(viewer, new CaseloadQuery.Request(viewer.Staff!.Value.Value, null, ByName: false, null));
}
