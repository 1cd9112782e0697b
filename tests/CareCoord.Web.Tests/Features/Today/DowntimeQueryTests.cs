using CareCoord.Domain.Safety;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Today;

public sealed class DowntimeQueryTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Whoever_is_owed_something_stands_on_it_once_with_all_of_it_and_what_is_about_safety()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(14));
        await Clinic.Do(Care.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "Spoke of not wanting to wake up."));

        var sheet = await Clinic.Ask(Care.Coordinator, new DowntimeQuery.Request(WholeTeam: true));

        var person = sheet.People.Should().ContainSingle().Which;
        person.Safety.Should().Equal("Spoke of not wanting to wake up.");
        person.Owed.Count.Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task Whoever_owes_something_and_may_not_read_the_record_any_more_gets_nothing_of_it()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(14));
        await Clinic.Do(Care.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "Spoke of not wanting to wake up."));
        (await Clinic.Ask(Care.Coordinator, new DowntimeQuery.Request(WholeTeam: false))).People.Should().ContainSingle().Which.Safety.Should().NotBeEmpty();

        await TakePart("current_date");

        var person = (await Clinic.Ask(Care.Coordinator, new DowntimeQuery.Request(WholeTeam: false))).People.Should().ContainSingle().Which;
        (person.Numbers.Count, person.Lines.Count, person.Safety.Count, person.Language).Should().Be((0, 0, 0, null));
        person.Owed.Should().NotBeEmpty();
        await TakePart("null");
    }

    [Fact]
    public async Task Each_persons_trail_says_who_took_the_sheet_along()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(14));

        await Clinic.Ask(Care.Coordinator, new DowntimeQuery.Request(WholeTeam: false));

        (await Clinic.Raw<long>($"select count(*) from audit.entry where operation = 'READ' and table_name = 'DowntimeQuery' and patient_id = '{Care.Patient.Value}'")).Should().Be(1);
    }

    private Task TakePart(string until) => Clinic.Raw<long>($"with all_of_them as (update care_team_member set until = {until} returning 1) select count(*) from all_of_them");
}
