using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

public sealed class ReviewCaseTests(TestCluster cluster) : IAsyncLifetime
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
    public async Task A_case_reviewed_between_huddles_is_owed_again_on_the_day_that_was_chosen()
    {
        var owed = (await _care.Open(FollowUpKind.CaseReview)).Single();
        _clinic.Clock.Advance(TimeSpan.FromDays(30));

        await _clinic.Do(_care.Gp, Reviewing(new DateOnly(2026, 4, 20)));

        (await _care.StatusOf(owed)).Should().Be("Done");
        (await _care.DueOn((await _care.Open(FollowUpKind.CaseReview)).Single())).Should().Be(new DateOnly(2026, 4, 20));
        (await _clinic.Raw<Guid>($"select reviewed_by from episode where patient_id = '{_care.Patient.Value}'")).Should().Be(_care.Gp.Staff!.Value.Value);
    }

    [Fact]
    public async Task The_timeline_says_that_it_was_reviewed_without_a_change_and_by_whom()
    {
        _clinic.Clock.Advance(TimeSpan.FromDays(30));

        await _clinic.Do(_care.Gp, Reviewing(new DateOnly(2026, 4, 20)));

        (await _clinic.Ask(_care.Gp, new TimelineQuery.Request(_care.Patient, TimelineKind.Everything, null))).Lines
            .Should().ContainSingle(x => x.Said == "Reviewed, no change, next review on 20-Apr-2026" && x.Who == "Dr Okoye");
    }

    [Fact]
    public async Task Whoever_was_reviewed_leaves_the_list_of_cases_to_review()
    {
        var meeting = await Meeting.Start(_care);
        await _clinic.Do(_care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 9)));
        await meeting.End();
        _clinic.Clock.Advance(TimeSpan.FromDays(9));
        (await Places()).Should().ContainSingle().Which.PatientId.Should().Be(_care.Patient);

        await _clinic.Do(_care.Gp, Reviewing(new DateOnly(2026, 4, 6)));

        (await Places()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-01")]
    public async Task It_needs_a_day_that_lies_ahead(string? day)
    {
        var outcome = await _clinic.UseCases.Run(_care.Gp, Reviewing(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        outcome.Should().NotBeOfType<Outcome<Nothing>.Done>();
        (await _care.Open(FollowUpKind.CaseReview)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_later_huddle_counts_more_than_an_earlier_review()
    {
        await _clinic.Do(_care.Gp, Reviewing(new DateOnly(2026, 4, 20)));
        _clinic.Clock.Advance(TimeSpan.FromDays(7));
        var meeting = await Meeting.Start(_care);

        await _clinic.Do(_care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 27)));

        (await _care.DueOn((await _care.Open(FollowUpKind.CaseReview)).Single())).Should().Be(new DateOnly(2026, 3, 27));
    }

    private ReviewCase.Command Reviewing(DateOnly? next) => new(Guid.CreateVersion7(), _care.Patient, next);

    private async Task<IReadOnlyList<CaseloadQuery.Row>> Places() =>
        await _clinic.Ask(_care.Gp, new CaseloadQuery.Request(_clinic.Team.Value, null, ByName: false, null, Band.NotReviewed));
}
