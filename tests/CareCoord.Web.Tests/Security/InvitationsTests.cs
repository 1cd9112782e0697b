using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

public sealed class InvitationsTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Email = "lee.brandt@river.example";
    private const string Password = "correct horse battery";
    private Clinic _clinic = null!;
    private Door _door = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _door = new Door(_clinic);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task An_invited_colleague_sets_a_password_and_belongs_here()
    {
        var token = (await Invite()).Value;

        var (account, errors) = await _door.Invitations.Accept(token, Password, CancellationToken.None);

        errors.Should().BeEmpty();
        (await _door.Memberships.Of(UserId.Of(account!.Id), CancellationToken.None)).Should().ContainSingle().Which.Name.Should().Be("Lee Brandt");
        (await _door.TryPassword(Email, Password)).Should().BeNull();
    }

    [Fact]
    public async Task A_link_opens_once()
    {
        var token = (await Invite()).Value;
        await _door.Invitations.Accept(token, Password, CancellationToken.None);

        (await _door.Invitations.Find(token, CancellationToken.None)).Should().BeNull();
        (await _door.Invitations.Accept(token, "another horse battery", CancellationToken.None)).Account.Should().BeNull();
        (await _door.TryPassword(Email, Password)).Should().BeNull();
    }

    [Fact]
    public async Task Two_who_open_one_link_at_once_do_not_both_get_in()
    {
        var token = (await Invite()).Value;

        var both = await Task.WhenAll(
            _door.Invitations.Accept(token, "the first horse battery", CancellationToken.None),
            _door.Invitations.Accept(token, "the second horse battery", CancellationToken.None));

        both.Count(x => x.Account is not null).Should().Be(1);
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_refused_and_the_link_goes_on()
    {
        var token = (await Invite()).Value;

        (await _door.Invitations.Accept(token, "short", CancellationToken.None)).Errors.Should().NotBeEmpty();

        (await _door.Invitations.Find(token, CancellationToken.None)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_link_ends_after_a_week()
    {
        var token = (await Invite()).Value;
        _clinic.Clock.Advance(Invitations.LinkLasts);

        (await _door.Invitations.Find(token, CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_lifts_a_lock()
    {
        var first = (await Invite()).Value;
        var lee = (await _clinic.Ask(_clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Name == "Lee Brandt").Id;
        await _door.Invitations.Accept((await _door.Invitations.NewLink(_clinic.Administrator, lee, CancellationToken.None)).Value, Password, CancellationToken.None);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await _door.TryPassword(Email, "not the horse");
        }

        (await _door.TryPassword(Email, Password)).Should().StartWith("Too many wrong passwords");
        var again = (await _door.Invitations.NewLink(_clinic.Administrator, lee, CancellationToken.None)).Value;
        await _door.Invitations.Accept(again, "a newer horse battery", CancellationToken.None);

        (await _door.TryPassword(Email, "a newer horse battery")).Should().BeNull();
        (await _door.Invitations.Find(first, CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task Only_an_administrator_makes_links()
    {
        var coordinator = await _clinic.Hire(Role.Coordinator, Discipline.Coordination);

        (await Invite(coordinator)).Should().BeOfType<Outcome<string>.Refused>();
        (await _door.Invitations.NewLink(coordinator, coordinator.Staff!.Value, CancellationToken.None)).Should().BeOfType<Outcome<string>.Refused>();
        (await _clinic.Raw<long>("select count(*) from identity.account")).Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lee")]
    [InlineData("Lee <lee@river.example>")]
    public async Task An_address_that_is_none_is_named_beside_its_field(string email) =>
        (await Invite(email: email)).Should().BeOfType<Outcome<string>.Invalid>().Which.Errors.Should().ContainSingle(x => x.Field == "Email");

    [Fact]
    public async Task An_address_that_signs_in_already_is_not_invited_again()
    {
        await Invite();

        (await Invite()).Should().BeOfType<Outcome<string>.Invalid>();
        (await _clinic.Raw<long>("select count(*) from staff where name = 'Lee Brandt'")).Should().Be(1);
    }

    [Fact]
    public async Task Whoever_left_comes_back_through_the_list_and_not_by_a_second_invitation()
    {
        await Invite();
        await _clinic.Raw<Guid>("update staff set is_active = false where name = 'Lee Brandt' returning id");

        (await Invite()).Should().BeOfType<Outcome<string>.Invalid>().Which.Errors[0].Message.Should().Contain("Lee Brandt").And.Contain("tick that they work here");
    }

    [Fact]
    public async Task An_account_that_was_ever_at_another_organisation_gets_no_password_here()
    {
        await Invite();
        var system = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var account = UserId.Of(await _clinic.Raw<Guid>("select id from identity.account"));
        var founded = await _clinic.Do(system, new FoundOrganisation.Command(
            Guid.CreateVersion7(), system.Organisation, "Harbour", "Hill Street", "Europe/Lisbon", "Team", UserId.Of(Guid.CreateVersion7()), "Eve"));
        await _clinic.Do(system, new AddStaff.Command(Guid.CreateVersion7(), account, "Lee B.", "", Role.Clinician, Discipline.Psychology, [founded.Team]));
        await _clinic.Raw<Guid>("update staff set is_active = false where name = 'Lee B.' returning id");
        var lee = (await _clinic.Ask(_clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Name == "Lee Brandt").Id;

        (await _door.Invitations.NewLink(_clinic.Administrator, lee, CancellationToken.None)).Should().BeOfType<Outcome<string>.Refused>();
    }

    private Task<Outcome<string>> Invite(Session? by = null, string email = Email) => _door.Invitations.Invite(
        by ?? _clinic.Administrator, email,
        new AddStaff.Command(Guid.CreateVersion7(), default, "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, [_clinic.Team]), CancellationToken.None);
}
