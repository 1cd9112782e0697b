using System.Globalization;
using CareCoord.Web.Features.Demo;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Demo;

public sealed class DemoTimesTests(TestCluster cluster)
{
    private static readonly string[] Recorded =
    [
        "intervention_change.at", "entry.happened_at", "entry.recorded_at", "contact.at", "contact.recorded_at", "section_version.published_at", "section_tick.at", "section_reading.at",
        "huddle.started_at", "huddle.ended_at", "huddle_row.opened_at", "huddle_row.ended_at", "booking.booked_at", "follow_up.told_at", "follow_up.kept_at",
        "safety_flag.raised_at", "proposal.proposed_at", "firing.fired_at", "goal_rating.on", "consent.asked_on", "follow_up.ended_on", "intervention.started_on",
        "intervention.stage_since", "intervention_change.day", "entry.day", "episode.taken_into_care_on", "care_plan.started_on", "care_plan.reviewed_on",
    ];

    [Theory]
    [InlineData("2026-03-02T08:00:00Z")]
    [InlineData("2026-03-07T18:00:00Z")]
    public async Task Nothing_is_recorded_in_the_future(string made)
    {
        var now = DateTimeOffset.Parse(made, CultureInfo.InvariantCulture);
        await using var clinic = await Clinic.Open(cluster);
        clinic.Clock.SetUtcNow(now);
        var accounts = DemoStaff.All.ToDictionary(x => x.Key, x => x.Key == "ada" ? clinic.Administrator.User!.Value.Value : Guid.CreateVersion7());
        await clinic.Do(clinic.System, new SeedDemo.Command(Guid.CreateVersion7(), clinic.Site, clinic.Team, accounts));

        foreach (var (table, column) in Recorded.Select(x => x.Split('.')).Select(x => (x[0], x[1])))
        {
            (await clinic.Raw<long>($"select count(*) from {table} where \"{column}\" > '{made}'")).Should().Be(0, $"{table}.{column} is past");
        }
    }
}
