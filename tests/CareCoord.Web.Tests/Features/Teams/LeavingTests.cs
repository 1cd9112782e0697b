using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Teams;

public sealed class LeavingTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Whoever_leads_does_not_leave_before_somebody_takes_over()
    {
        var outcome = await Leave(Care.Gp, deputy: null);

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Why.Should().Contain("leads or coordinates 1 person in care").And.Contain("Choose a deputy");
    }

    [Fact]
    public async Task The_deputy_takes_over_the_lead_what_is_owed_and_open_safety_flags()
    {
        var flag = await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "Does not see how to go on."));
        var successor = await Clinic.Hire(Role.Clinician, Discipline.PrimaryCare, "Dr Patel");

        (await Leave(Care.Gp, successor)).Should().BeOfType<Outcome<Nothing>.Done>();

        (await Clinic.Raw<Guid>("select lead_id from episode")).Should().Be(successor.Staff!.Value.Value);
        (await Clinic.Raw<Guid>($"select clinician_id from safety_flag where id = '{flag.Value}'")).Should().Be(successor.Staff!.Value.Value);
        (await Clinic.Raw<long>($"select count(*) from follow_up where status = 'Open' and owner_id = '{Care.Gp.Staff!.Value.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task A_coordinator_is_not_followed_by_somebody_who_cannot_coordinate()
    {
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await Leave(Care.Coordinator, desk)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("staff.successor");
    }

    [Fact]
    public async Task What_a_member_of_the_team_owed_passes_on_when_they_leave()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());
        (await Care.Open(FollowUpKind.CheckIn)).Should().NotBeEmpty();

        (await Leave(Care.Psychologist, deputy: null)).Should().BeOfType<Outcome<Nothing>.Done>();

        (await Clinic.Raw<long>($"select count(*) from follow_up where status = 'Open' and owner_id = '{Care.Psychologist.Staff!.Value.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        (await Leave(Clinic.Administrator, deputy: null)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("staff.last-administrator");
    }

    [Fact]
    public async Task Somebody_who_left_can_come_back()
    {
        await Leave(Care.Specialist, deputy: null);

        (await Edit(Care.Specialist, deputy: null, works: true)).Should().BeOfType<Outcome<Nothing>.Done>();

        (await Clinic.UseCases.Ask(Care.Specialist, new WhoAmIQuery.Request())).Should().BeOfType<Outcome<WhoAmIQuery.Row>.Done>();
    }

    private Task<Outcome<Nothing>> Leave(Session who, Session? deputy) => Edit(who, deputy, works: false);

    private async Task<Outcome<Nothing>> Edit(Session who, Session? deputy, bool works)
    {
        var row = (await Clinic.Ask(Clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == who.Staff);
        return await Clinic.UseCases.Run(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, deputy?.Staff, [Clinic.Team], works));
    }
}
