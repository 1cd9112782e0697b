using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Contacts;

public sealed class BeforeContactTests(TestCluster cluster) : IAsyncLifetime
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
    public async Task The_day_that_is_planned_by_itself_is_said_before_and_is_planned_after()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(10));
        var before = await Before();

        await _clinic.Do(_care.Coordinator, _care.Contact() with { Answers = [.. before.Owed.Select(x => x.Id)] });

        before.NextByItself.Should().NotBeNull();
        (await _care.DueOn((await _care.Open(FollowUpKind.Contact))[0])).Should().Be(before.NextByItself!.Value);
    }

    [Fact]
    public async Task The_last_contact_or_try_is_said_with_who_and_what_came_of_it_and_one_in_error_is_not()
    {
        (await Before()).Last.Should().BeNull();
        await _clinic.Do(_care.Gp, _care.Contact() with { Note = "Slept better." });
        _clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        var attempt = await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.NotReached));

        (await Before()).Last.Should().BeEquivalentTo(new { By = "Ana Duarte", Outcome = ContactOutcome.NotReached, Note = "" });
        await _clinic.Do(_care.Coordinator, new VoidContact.Command(Guid.CreateVersion7(), _care.Patient, attempt, "mistyped"));
        (await Before()).Last.Should().BeEquivalentTo(new { By = "Dr Okoye", Outcome = ContactOutcome.Reached, Note = "Slept better." });
    }

    private Task<BeforeContactQuery.Before> Before() => _clinic.Ask(_care.Coordinator, new BeforeContactQuery.Request(_care.Patient));
}
