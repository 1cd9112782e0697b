using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Huddles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;

namespace CareCoord.Browser.Tests.Features.Caseload;

public sealed class ReviewsTests(Site site)
{
    [Fact]
    public async Task A_case_is_reviewed_between_huddles_by_keys_and_leaves_the_list()
    {
        var practice = await Practice.Found(site);
        await Unreviewed(practice);
        await using var visit = await practice.SignIn(practice.Gp, $"/caseload/reviews?team={practice.Team.Value}", Screen.Phone);
        await visit.Page.GetByText("1 person, the longest unreviewed first.").WaitForAsync();

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("e");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Last time we said" }).WaitForAsync();
        await visit.ShouldLookRight("reviews");
        await visit.Page.GetByLabel("Reviewed, no change; next review on").FillAsync("+28");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.GetByText("Every case has been reviewed in time.").WaitForAsync();
        await visit.ShouldBeAccessible();
    }

    /// <summary>Somebody whom a huddle looked at long ago, with the review that was agreed then late by three days.</summary>
    private async Task Unreviewed(Practice practice)
    {
        var id = await practice.Do(practice.Coordinator, new StartHuddle.Command(Guid.CreateVersion7(), practice.Team, 45, []));
        var row = (await practice.Ask(practice.Coordinator, new HuddleQuery.Request(id))).Rows[0];
        await practice.Do(practice.Coordinator, new LeaveAsIs.Command(Guid.CreateVersion7(), id, row.Id, row.PatientId, practice.Today.AddDays(7)));
        await practice.Do(practice.Coordinator, new EndHuddle.Command(Guid.CreateVersion7(), id));
        await using (var source = NpgsqlDataSource.Create(site.Services.GetRequiredService<IConfiguration>().GetConnectionString("CareCoord")!))
        {
            await using var command = source.CreateCommand("update follow_up set due_on = $2, opens_on = $2 where patient_id = $1 and kind = 'CaseReview' and status = 'Open'");
            command.Parameters.Add(new() { Value = row.PatientId.Value });
            command.Parameters.Add(new() { Value = practice.Today.AddDays(-3) });
            await command.ExecuteNonQueryAsync();
        }

        // Any change makes the person be computed anew.
        await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), row.PatientId, FollowUpKind.Call, "How the week went", practice.Coordinator.Staff!.Value, practice.Today.AddDays(5), null));
    }
}
