using System.Security.Claims;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

/// <summary>What ends a sign-in before its time.</summary>
public sealed class StandingTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private Clinic _clinic = null!;
    private Door _door = null!;
    private StaffId _lee;
    private ClaimsPrincipal _signedIn = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _door = new Door(_clinic);
        var token = (await _door.Invitations.Invite(
            _clinic.Administrator, "lee.brandt@river.example",
            new AddStaff.Command(Guid.CreateVersion7(), default, "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, [_clinic.Team]), Ct)).Value;
        var (account, _) = await _door.Invitations.Accept(token, "correct horse battery", Ct);
        _signedIn = await _door.SignedIn(account!);
        _lee = SignIn.SessionOf(_signedIn)!.Staff!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task A_sign_in_stands_while_nothing_of_its_owner_changes()
    {
        await Edit(x => x with { Name = "Lee Brandt-Olsen", Discipline = Discipline.PrimaryCare });

        (await Stands()).Should().BeTrue("another name takes nobody's rights away");
        (await _door.Standing.Stands(new ClaimsPrincipal(new ClaimsIdentity()), Ct)).Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_has_left_is_signed_out()
    {
        await Edit(x => x with { IsActive = false });

        (await Stands()).Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_has_another_role_signs_in_again()
    {
        await Edit(x => x with { Role = Role.FrontDesk });

        (await Stands()).Should().BeFalse();
    }

    [Fact]
    public async Task Another_password_ends_what_began_with_the_one_before()
    {
        var link = (await _door.Invitations.NewLink(_clinic.Administrator, _lee, Ct)).Value;
        (await Stands()).Should().BeTrue("a link that nobody has used changes nothing");

        var (account, _) = await _door.Invitations.Accept(link, "a newer horse battery", Ct);

        (await Stands()).Should().BeFalse();
        (await _door.Standing.Stands(await _door.SignedIn(account!), Ct)).Should().BeTrue();
    }

    [Fact]
    public async Task An_administrator_signs_somebody_out_everywhere_and_nobody_else_does()
    {
        var coordinator = await _clinic.Hire(Role.Coordinator, Discipline.Coordination);
        (await _door.Sessions.EndOf(coordinator, _lee, Ct)).Should().BeOfType<Outcome<Nothing>.Refused>();
        (await Stands()).Should().BeTrue();

        (await _door.Sessions.EndOf(_clinic.Administrator, _lee, Ct)).Should().BeOfType<Outcome<Nothing>.Done>();

        (await Stands()).Should().BeFalse();
    }

    [Fact]
    public async Task One_signs_oneself_out_everywhere()
    {
        await _door.Sessions.EndMine(SignIn.SessionOf(_signedIn)!, Ct);

        (await Stands()).Should().BeFalse();
    }

    private Task<bool> Stands() => _door.Standing.Stands(_signedIn, Ct);

    private async Task Edit(Func<EditStaff.Command, EditStaff.Command> change)
    {
        var lee = (await _clinic.Ask(_clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == _lee);
        await _clinic.Do(_clinic.Administrator, change(new EditStaff.Command(
            Guid.CreateVersion7(), lee.Id, lee.Version, lee.Name, lee.Title, lee.Role, lee.Discipline, null, [_clinic.Team], true)));
    }
}
