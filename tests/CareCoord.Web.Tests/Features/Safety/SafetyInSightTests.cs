using CareCoord.Domain.Safety;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Safety;

public sealed class SafetyInSightTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task An_open_safety_flag_is_seen_wherever_the_person_stands_also_by_whom_it_does_not_name()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(13));
        await Clinic.Do(Care.Psychologist, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "has stopped eating"));

        var today = await Clinic.Ask(Care.Coordinator, new TodayQuery.Request(WholeTeam: false));
        today.Rows.Should().NotBeEmpty().And.OnlyContain(x => x.SafetyOpen);
        (await Clinic.Ask(Care.Coordinator, new CaseloadQuery.Request(Care.Coordinator.Staff!.Value.Value, null, ByName: false, null)))
            .Should().ContainSingle().Which.SafetyOpen.Should().BeTrue();
        (await Clinic.Ask(Care.Coordinator, new BeforeContactQuery.Request(Care.Patient))).Safety.Should().Equal("has stopped eating");
    }
}
