using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Consents;

public sealed class RecordConsentTests(TestCluster cluster) : IAsyncLifetime
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
    public async Task When_the_last_one_was_asked_the_task_to_ask_is_done()
    {
        var task = (await _care.Open(FollowUpKind.AskConsent)).Single();
        foreach (var row in await Consents())
        {
            (await _care.StatusOf(task)).Should().Be("Open");
            await _clinic.Do(_care.Coordinator, Answer(row, given: true));
        }

        (await _care.StatusOf(task)).Should().Be("Done");
    }

    [Fact]
    public async Task A_consent_given_until_a_day_is_expired_after_it()
    {
        await _clinic.Do(_care.Coordinator, Answer((await Consents())[0], given: true) with { ValidUntil = new DateOnly(2026, 3, 9) });
        _clinic.Clock.Advance(TimeSpan.FromDays(7));
        (await Consents())[0].State.Should().Be(ConsentState.Given, "it holds through its last day");

        _clinic.Clock.Advance(TimeSpan.FromDays(1));

        (await Consents())[0].State.Should().Be(ConsentState.Expired);
    }

    [Fact]
    public async Task Who_refuses_all_contact_is_owed_no_contact_and_the_lead_gets_a_decision()
    {
        await _clinic.Do(_care.Coordinator, Answer((await Consents()).Single(x => x.Kind == ConsentKind.Contact), given: false));

        (await _care.Open(FollowUpKind.Contact)).Should().BeEmpty();
        (await _care.Open(FollowUpKind.Decision)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_third_party_is_named_and_stands_beside_the_others()
    {
        var school = new RecordConsent.Command(Guid.CreateVersion7(), _care.Patient, ConsentKind.ShareWithThirdParty, null, "River School", null, true, null);
        (await _clinic.UseCases.Run(_care.Gp, school with { ThirdParty = " " })).Should().BeOfType<Outcome<ConsentId>.Invalid>()
            .Which.Errors.Should().ContainSingle(x => x.Field == "ThirdParty");

        await _clinic.Do(_care.Gp, school);

        (await Consents()).Single(x => x.Kind == ConsentKind.ShareWithThirdParty).ThirdParty.Should().Be("River School");
    }

    [Fact]
    public async Task An_answer_given_to_what_somebody_else_has_changed_meanwhile_is_a_conflict()
    {
        var seen = (await Consents()).Single(x => x.Channel == Channel.Email);
        await _clinic.Do(_care.Coordinator, Answer(seen, given: false));

        (await _clinic.UseCases.Run(_care.Gp, Answer(seen, given: true))).Should().BeOfType<Outcome<ConsentId>.Conflict>();
    }

    [Fact]
    public async Task The_front_desk_records_no_consent()
    {
        var desk = await _clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await _clinic.UseCases.Run(desk, Answer((await Consents())[0], given: true))).Should().BeOfType<Outcome<ConsentId>.Refused>().Which.Code.Should().Be("access.refused");
    }

    private RecordConsent.Command Answer(CareQuery.ConsentRow row, bool given) =>
        new(Guid.CreateVersion7(), _care.Patient, row.Kind, row.Channel, row.ThirdParty, row.Version, given, null);

    private async Task<IReadOnlyList<CareQuery.ConsentRow>> Consents() => (await _clinic.Ask(_care.Gp, new CareQuery.Request(_care.Patient))).Consents;
}
