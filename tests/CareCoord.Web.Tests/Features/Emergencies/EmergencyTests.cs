using CareCoord.Domain.Contacts;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Audit;
using CareCoord.Web.Features.Emergencies;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Security;
using CareCoord.Web.Tests.Security.SecondFactors;

namespace CareCoord.Web.Tests.Features.Emergencies;

/// <summary>A record opened in an emergency: what it takes, what it opens, when it ends, and who looks at it.</summary>
public sealed class EmergencyTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Why = "Collapsed in the waiting room, no colleague of the team to be reached";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private Door _door = null!;
    private Colleague _lee = null!;
    private Session _officer = null!;

    protected override async Task Begin()
    {
        _door = new Door(Clinic);
        _lee = await Colleague.Invited(Clinic, _door, []);
        _officer = await Clinic.HireOutsider(Role.PrivacyOfficer, Discipline.Coordination);
    }

    [Fact]
    public async Task A_reason_and_a_fresh_sign_in_open_the_record_for_an_hour_and_no_longer()
    {
        (await Reads()).Should().BeFalse();

        (await Opens()).Value.Should().Be(Clinic.MondayMorning.AddHours(1));

        (await Reads()).Should().BeTrue();
        (await Clinic.Ask(_lee.Session, new BannerQuery.Request(Care.Patient))).EmergencyUntil.Should().Be(Clinic.MondayMorning.AddHours(1));
        Clinic.Clock.Advance(TimeSpan.FromMinutes(59));
        (await Reads()).Should().BeTrue();
        Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Reads()).Should().BeFalse();
    }

    [Fact]
    public async Task Without_reason_password_or_second_factor_nothing_opens()
    {
        (await Opens(because: " ")).Should().BeOfType<Outcome<DateTimeOffset>.Invalid>();
        (await SignsInAgain("not the horse")).Refused.Should().Be("This is not your password.");
        (await Run(null)).Should().BeOfType<Outcome<DateTimeOffset>.Refused>().Which.Code.Should().Be("emergency.proof");
        await _lee.HasAnApp();
        (await SignsInAgain(Colleague.Password)).Proof.Should().BeNull();
        (await SignsInAgain(Colleague.Password, "000000")).Proof.Should().BeNull();

        (await Reads()).Should().BeFalse();
        (await Run((await SignsInAgain(Colleague.Password, _lee.Codes[0])).Proof)).Should().BeOfType<Outcome<DateTimeOffset>.Done>();
    }

    [Fact]
    public async Task A_sign_in_is_fresh_for_a_moment_and_for_its_owner_only()
    {
        var (proof, _) = await SignsInAgain(Colleague.Password);
        var other = await Clinic.HireOutsider(Role.Clinician, Discipline.Specialty);
        (await Run(proof, by: other)).Should().BeOfType<Outcome<DateTimeOffset>.Refused>();
        Clinic.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Run(proof)).Should().BeOfType<Outcome<DateTimeOffset>.Refused>().Which.Code.Should().Be("emergency.proof");
    }

    [Fact]
    public async Task Nobody_opens_a_record_of_another_organisation()
    {
        var elsewhere = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var founded = await Clinic.Do(elsewhere, new FoundOrganisation.Command(
            Guid.CreateVersion7(), elsewhere.Organisation, "Elsewhere", "Hill Street", "Europe/Lisbon", "Team E", UserId.Of(Guid.CreateVersion7()), "Eve Admin"));
        var theirs = await Clinic.Do(elsewhere, new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), founded.Team));
        var (proof, _) = await SignsInAgain(Colleague.Password);

        (await Clinic.UseCases.Run(_lee.Session, new OpenInEmergency.Command(Guid.CreateVersion7(), theirs, Why, proof), Ct)).Words.Should().Be(Access.UnknownPerson);
    }

    [Fact]
    public async Task What_happened_is_recorded_and_a_flag_raised_and_nobody_waits_for_whoever_helped()
    {
        await Opens();

        await Clinic.Do(_lee.Session, Care.Contact());
        await Clinic.Do(_lee.Session, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.High, "Collapsed"));

        (await Clinic.UseCases.Run(_lee.Session, Care.Contact() with { NextOn = new DateOnly(2026, 3, 9) }, Ct)).Should().BeOfType<Outcome<ContactId>.Refused>();
        (await Clinic.Raw<long>($"select count(*) from follow_up where owner_id = '{_lee.Staff.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Each_look_stands_in_the_trail_as_one_in_an_emergency_and_a_look_before_or_of_others_does_not()
    {
        await Opens();
        await Clinic.Ask(_lee.Session, new PersonQuery.Request(Care.Patient));
        await Clinic.Ask(Care.Gp, new PersonQuery.Request(Care.Patient));

        var looks = (await Clinic.Ask(_officer, new TrailQuery.Request(Care.Patient, TrailKind.Looks, null))).Events;

        looks.Single(x => x.Who == "Lee Brandt" && x.What.Contains("the record")).Why.Should().Be($"Opened in an emergency: {Why}");
        looks.Where(x => x.Who != "Lee Brandt").Should().OnlyContain(x => x.Why == "");
    }

    [Fact]
    public async Task It_waits_for_the_privacy_officer_until_somebody_says_what_they_found()
    {
        await Opens();
        var waiting = (await Clinic.Ask(_officer, new EmergenciesQuery.Request(Reviewed: false, null))).Should().ContainSingle().Which;
        (waiting.By, waiting.Why, waiting.FamilyName).Should().Be(("Lee Brandt", Why, "Oyelaran"));
        (await Review(_officer, waiting, " ")).Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await Review(Care.Gp, waiting, "Justified")).Should().BeOfType<Outcome<Nothing>.Refused>();

        (await Review(_officer, waiting, "Justified")).Should().BeOfType<Outcome<Nothing>.Done>();

        (await Clinic.Ask(_officer, new EmergenciesQuery.Request(Reviewed: false, null))).Should().BeEmpty();
        (await Clinic.Ask(_officer, new EmergenciesQuery.Request(Reviewed: true, null))).Should().ContainSingle().Which.Found.Should().Be("Justified");
        (await Review(_officer, waiting, "Not justified")).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("emergency.reviewed");
    }

    [Fact]
    public async Task The_list_is_read_on_from_where_a_page_ends()
    {
        await Opens();
        var first = (await Clinic.Ask(_officer, new EmergenciesQuery.Request(Reviewed: false, null))).Single();
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Opens();

        var second = (await Clinic.Ask(_officer, new EmergenciesQuery.Request(Reviewed: false, first))).Should().ContainSingle().Which;

        second.OpenedAt.Should().Be(Clinic.MondayMorning.AddHours(1));
    }

    [Fact]
    public async Task The_search_says_whose_record_is_closed_to_whoever_could_open_it()
    {
        var seen = async (Session by) => (await Clinic.Ask(by, new SearchQuery.Request("Oyelaran"))).Single().IsClosed;

        (await seen(_lee.Session)).Should().BeTrue();
        (await seen(Care.Gp)).Should().BeFalse();
        await Opens();
        (await seen(_lee.Session)).Should().BeFalse();
    }

    [Fact]
    public async Task No_longer_than_an_hour_is_taken_by_the_database_either()
    {
        await Opens();

        var longer = () => Clinic.Raw<Guid>("update emergency_access set ends_at = ends_at + interval '1 second' returning id");

        (await longer.Should().ThrowAsync<Npgsql.PostgresException>()).Which.ConstraintName.Should().Be("ck_emergency_access_hour");
    }

    private async Task<Outcome<DateTimeOffset>> Opens(string because = Why) => await Run((await SignsInAgain(Colleague.Password)).Proof, because);

    private Task<Outcome<DateTimeOffset>> Run(FreshSignIn? proof, string because = Why, Session? by = null) =>
        Clinic.UseCases.Run(by ?? _lee.Session, new OpenInEmergency.Command(Guid.CreateVersion7(), Care.Patient, because, proof), Ct);

    private Task<(FreshSignIn? Proof, string? Refused)> SignsInAgain(string password, string code = "") =>
        _door.With<FreshSignIn.Asking, (FreshSignIn?, string?)>(x => x.Of(_lee.User, password, code, Ct));

    private async Task<bool> Reads() => await Clinic.UseCases.Ask(_lee.Session, new PersonQuery.Request(Care.Patient), Ct) is Outcome<PersonQuery.Person>.Done;

    private Task<Outcome<Nothing>> Review(Session by, EmergenciesQuery.Row row, string found) =>
        Clinic.UseCases.Run(by, new ReviewEmergency.Command(Guid.CreateVersion7(), row.PatientId, row.Id, found), Ct);
}
