using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Contacts;

public sealed class BeforeContactTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task The_day_that_is_planned_by_itself_is_said_before_and_is_planned_after()
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(10));
        var before = await Before();

        await Clinic.Do(Care.Coordinator, Care.Contact() with { Answers = [.. before.Owed.Select(x => x.Id)] });

        before.NextByItself.Should().NotBeNull();
        (await Care.DueOn((await Care.Open(FollowUpKind.Contact))[0])).Should().Be(before.NextByItself!.Value);
    }

    [Fact]
    public async Task The_last_contact_or_try_is_said_with_who_and_what_came_of_it_and_one_in_error_is_not()
    {
        (await Before()).Last.Should().BeNull();
        await Clinic.Do(Care.Gp, Care.Contact() with { Note = "Slept better." });
        Clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        var attempt = await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached));

        (await Before()).Last.Should().BeEquivalentTo(new { By = "Ana Duarte", Outcome = ContactOutcome.NotReached, Note = "" });
        await Clinic.Do(Care.Coordinator, new VoidContact.Command(Guid.CreateVersion7(), Care.Patient, attempt, "mistyped"));
        (await Before()).Last.Should().BeEquivalentTo(new { By = "Dr Okoye", Outcome = ContactOutcome.Reached, Note = "Slept better." });
    }

    private Task<BeforeContactQuery.Before> Before() => Clinic.Ask(Care.Coordinator, new BeforeContactQuery.Request(Care.Patient));
}
