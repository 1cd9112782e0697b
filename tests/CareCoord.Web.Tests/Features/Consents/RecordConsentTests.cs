using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Consents;

public sealed class RecordConsentTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task When_the_last_one_was_asked_the_task_to_ask_is_done()
    {
        var task = (await Care.Open(FollowUpKind.AskConsent)).Single();
        foreach (var row in await Consents())
        {
            (await Care.StatusOf(task)).Should().Be("Open");
            await Clinic.Do(Care.Coordinator, Answer(row, given: true));
        }

        (await Care.StatusOf(task)).Should().Be("Done");
    }

    [Fact]
    public async Task A_consent_given_until_a_day_is_expired_after_it()
    {
        await Clinic.Do(Care.Coordinator, Answer((await Consents())[0], given: true) with { ValidUntil = new DateOnly(2026, 3, 9) });
        Clinic.Clock.Advance(TimeSpan.FromDays(7));
        (await Consents())[0].State.Should().Be(ConsentState.Given, "it holds through its last day");

        Clinic.Clock.Advance(TimeSpan.FromDays(1));

        (await Consents())[0].State.Should().Be(ConsentState.Expired);
    }

    [Fact]
    public async Task Who_refuses_all_contact_is_owed_no_contact_and_the_lead_gets_a_decision()
    {
        await Clinic.Do(Care.Coordinator, Answer((await Consents()).Single(x => x.Kind == ConsentKind.Contact), given: false));

        (await Care.Open(FollowUpKind.Contact)).Should().BeEmpty();
        (await Care.Open(FollowUpKind.Decision)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_third_party_is_named_and_stands_beside_the_others()
    {
        var school = new RecordConsent.Command(Guid.CreateVersion7(), Care.Patient, ConsentKind.ShareWithThirdParty, null, "River School", null, true, null);
        (await Clinic.UseCases.Run(Care.Gp, school with { ThirdParty = " " })).Should().BeOfType<Outcome<ConsentId>.Invalid>()
            .Which.Errors.Should().ContainSingle(x => x.Field == "ThirdParty");

        await Clinic.Do(Care.Gp, school);

        (await Consents()).Single(x => x.Kind == ConsentKind.ShareWithThirdParty).ThirdParty.Should().Be("River School");
    }

    [Fact]
    public async Task An_answer_given_to_what_somebody_else_has_changed_meanwhile_is_a_conflict()
    {
        var seen = (await Consents()).Single(x => x.Channel == Channel.Email);
        await Clinic.Do(Care.Coordinator, Answer(seen, given: false));

        (await Clinic.UseCases.Run(Care.Gp, Answer(seen, given: true))).Should().BeOfType<Outcome<ConsentId>.Conflict>();
    }

    [Fact]
    public async Task The_front_desk_records_no_consent()
    {
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await Clinic.UseCases.Run(desk, Answer((await Consents())[0], given: true))).Should().BeOfType<Outcome<ConsentId>.Refused>().Which.Code.Should().Be("access.refused");
    }

    private RecordConsent.Command Answer(CareQuery.ConsentRow row, bool given) =>
        new(Guid.CreateVersion7(), Care.Patient, row.Kind, row.Channel, row.ThirdParty, row.Version, given, null);

    private async Task<IReadOnlyList<CareQuery.ConsentRow>> Consents() => (await Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient))).Consents;
}
