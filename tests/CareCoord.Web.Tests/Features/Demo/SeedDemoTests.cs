using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Demo;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Demo;

/// <summary>The demo clinic on a Monday at eight; made once, because it takes seconds.</summary>
public sealed class SeedDemoTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private Dictionary<string, Guid> _accounts = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _accounts = DemoStaff.All.ToDictionary(x => x.Key, x => x.Key == "ada" ? _clinic.Administrator.User!.Value.Value : Guid.CreateVersion7());
        await _clinic.Do(_clinic.System, new SeedDemo.Command(Guid.CreateVersion7(), _clinic.Site, _clinic.Team, _accounts));
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Everybody_in_it_has_a_past_and_a_next_contact_and_the_day_is_told()
    {
        (await Count("episode where ended_on is null")).Should().Be(SeedDemo.People);
        (await Count("episode e where e.ended_on is null and not exists (select from follow_up f where f.patient_id = e.patient_id and f.status = 'Open')")).Should().Be(0);
        (await Count("contact")).Should().BeGreaterThan(1000);
        (await Count("care_plan")).Should().BeGreaterThan(100);
        (await Count("section_version")).Should().BeGreaterThan(500);
        (await Count("entry")).Should().BeGreaterThan(1000);
        (await Count("intervention where protocol = 'graded-activity'")).Should().BePositive();
        (await Count("intervention where protocol = 'planned-visits'")).Should().BePositive();
        (await Count("booking")).Should().Be(3);
        (await Count("follow_up where promised_for::date = '2026-03-02'")).Should().BeGreaterThanOrEqualTo(6);
        (await Count("follow_up_reason where source like 'promise:%'")).Should().Be(1, "the word that was not kept is repaired");
        (await Count("safety_flag where status = 'Open'")).Should().Be(1);
        (await Count("proposal where status = 'Open'")).Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task No_section_is_published_that_only_says_what_belongs_there()
    {
        const string Sections = "section_version v join plan_section s on s.id = v.plan_section_id where s.key in ('problems', 'early-signs', 'safety-plan')";

        (await Count(Sections)).Should().BeGreaterThan(100);
        (await Count($"{Sections} and (v.text = s.suggested_text or v.plain = s.suggested_plain)")).Should().Be(0);
    }

    [Fact]
    public async Task Each_of_three_disciplines_and_the_coordinator_has_something_today()
    {
        foreach (var key in new[] { "ana", "okoye", "lee", "sorli" })
        {
            var staff = await _clinic.Raw<Guid>($"select id from staff where user_id = '{_accounts[key]}'");
            var me = new Session(_clinic.Organisation, UserId.Of(_accounts[key]), StaffId.Of(staff));

            (await _clinic.Ask(me, new TodayQuery.Request(false))).Rows.Should().NotBeEmpty(key);
        }
    }

    private Task<long> Count(string of) => _clinic.Raw<long>($"select count(*) from {of}");
}
