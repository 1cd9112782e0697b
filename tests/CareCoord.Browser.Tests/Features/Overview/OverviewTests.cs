using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Safety;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Features.Overview;

public sealed class OverviewTests(Site site)
{
    [Fact]
    public async Task A_coordinator_reads_what_the_day_begins_with_and_follows_it_to_the_person()
    {
        var practice = await Practice.Found(site);
        await Tried(practice);
        await using var visit = await practice.SignIn(practice.Coordinator, "/overview");
        await visit.Says("Who cannot be reached?");
        await visit.Says("tried in vain");
        await visit.ShouldLookRight("overview");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "tried in vain" }).First.ClickAsync();

        await visit.Page.WaitForURLAsync($"**/people/{practice.Patient.Value}");
        await visit.Says("What did the last call end with?");
    }

    [Fact]
    public async Task Each_clinician_reads_the_answers_to_their_own_questions_above_a_person()
    {
        var practice = await Practice.Found(site);
        await Tried(practice);
        await practice.Do(practice.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), practice.Patient, SafetyLevel.Moderate, "has stopped eating"));
        foreach (var (who, question, name) in new[]
        {
            (practice.Gp, "What have we agreed that it is, and in whose words?", "glance-gp"),
            (practice.Psychologist, "How far may I go today?", "glance-psychologist"),
            (practice.Coordinator, "Why now, by when, and who?", "glance-coordinator"),
        })
        {
            await using var visit = await practice.SignIn(who, $"/people/{practice.Patient.Value}");
            await visit.Says(question);
            await visit.ShouldLookRight(name);
        }
    }

    [Fact]
    public async Task The_front_desk_and_an_administrator_find_their_own_overview()
    {
        var practice = await Practice.Found(site);
        foreach (var (who, question) in new[] { (practice.FrontDesk, "Who comes, or is called, today?"), (practice.Administrator, "Did the jobs run?"), (practice.PrivacyOfficer, "Which access needs explaining?") })
        {
            await using var visit = await practice.SignIn(who, "/overview");
            await visit.Says(question);
            await visit.ShouldBeAccessible();
        }
    }

    private static async Task Tried(Practice practice)
    {
        var call = await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), practice.Patient, FollowUpKind.Call, "About the blood count", practice.Coordinator.Staff!.Value, practice.Today, null));
        await practice.Do(practice.Coordinator, new RecordContact.Command
        {
            CommandId = Guid.CreateVersion7(),
            PatientId = practice.Patient,
            Channel = Channel.Phone,
            Nature = ContactNature.Planned,
            Outcome = ContactOutcome.NotReached,
            Minutes = 3,
            For = call,
        });
    }
}
