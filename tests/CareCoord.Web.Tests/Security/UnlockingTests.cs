using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

/// <summary>When a sign-in is locked, and what unlocks it.</summary>
public sealed class UnlockingTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private Clinic _clinic = null!;
    private Door _door = null!;
    private SignInMark _mark = null!;
    private UserId _user;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _door = new Door(_clinic);
        var token = (await _door.Invitations.Invite(
            _clinic.Administrator, "lee.brandt@river.example",
            new AddStaff.Command(Guid.CreateVersion7(), default, "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, [_clinic.Team]), Ct)).Value;
        var (account, _) = await _door.Invitations.Accept(token, Password, Ct);
        var principal = await _door.SignedIn(account!);
        (_mark, _user) = (SignIn.MarkOf(principal)!, UserId.Of(account!.Id));
        _door.Idleness.Meet(_mark);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public void It_is_locked_a_quarter_of_an_hour_after_it_was_last_used_in_any_window()
    {
        Wait(14);
        _door.Idleness.Use(_mark.Id);
        Wait(14);
        IsLocked().Should().BeFalse();

        Wait(1);

        IsLocked().Should().BeTrue();
    }

    [Fact]
    public void Neither_a_key_nor_another_window_nor_loading_the_page_anew_unlocks_it()
    {
        Wait(15);

        _door.Idleness.Use(_mark.Id);
        _door.Idleness.Meet(_mark);

        IsLocked().Should().BeTrue();
    }

    [Fact]
    public void A_node_that_does_not_know_it_counts_from_when_it_began()
    {
        var elsewhere = new Idleness(TimeSpan.FromMinutes(15), _clinic.Clock);
        Wait(14);
        elsewhere.Meet(_mark);
        elsewhere.IsLocked(_mark.Id).Should().BeFalse();
        Wait(30);

        var later = new Idleness(TimeSpan.FromMinutes(15), _clinic.Clock);
        later.Meet(_mark);

        later.IsLocked(_mark.Id).Should().BeTrue();
    }

    [Fact]
    public async Task The_password_unlocks_it_and_nothing_else_does()
    {
        Wait(15);
        (await _door.Unlocking.WithPassword(_user, _mark.Id, "not the horse")).Should().Be("This is not your password.");
        (await _door.Unlocking.WithPassword(_user, _mark.Id, "")).Should().NotBeNull();
        IsLocked().Should().BeTrue();

        (await _door.Unlocking.WithPassword(_user, _mark.Id, Password)).Should().BeNull();

        IsLocked().Should().BeFalse();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_there_too()
    {
        Wait(15);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await _door.Unlocking.WithPassword(_user, _mark.Id, "not the horse");
        }

        (await _door.Unlocking.WithPassword(_user, _mark.Id, Password)).Should().StartWith("Too many wrong passwords");

        IsLocked().Should().BeTrue();
    }

    private bool IsLocked() => _door.Idleness.IsLocked(_mark.Id);

    private void Wait(int minutes) => _clinic.Clock.Advance(TimeSpan.FromMinutes(minutes));
}
