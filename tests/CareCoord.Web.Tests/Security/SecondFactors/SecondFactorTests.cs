using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security.SecondFactors;
using CareCoord.Web.Tests.Fixtures;
using Factors = CareCoord.Web.Security.SecondFactors.SecondFactors;

namespace CareCoord.Web.Tests.Security.SecondFactors;

/// <summary>A second factor: what switches it on and off, and what it takes to pass it.</summary>
public sealed class SecondFactorTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private Clinic _clinic = null!;
    private Door _door = null!;
    private Colleague _lee = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _door = new Door(_clinic);
        _lee = await Colleague.Invited(_clinic, _door);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task It_is_on_once_a_code_of_the_app_was_given_and_then_a_password_alone_is_not_enough()
    {
        var app = await _lee.BeginsAnApp();
        (await _lee.Stands()).Since.Should().BeNull("nobody is shut out by an app that was never told");

        var codes = await _lee.Confirms(app);

        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await _lee.Stands()).Should().BeEquivalentTo(new { Since = Clinic.MondayMorning, CodesLeft = 10 });
    }

    [Fact]
    public async Task It_is_neither_begun_without_the_password_nor_confirmed_without_a_code_nor_too_late()
    {
        (await _door.With<Factors, (byte[]? Key, string? Refused)>(x => x.Begin(_lee.User, "not the horse", Ct))).Refused.Should().Be("This is not your password.");
        var app = await _lee.BeginsAnApp();
        (await _lee.TriesToConfirm("000000")).Should().StartWith("This code is not right");
        _clinic.Clock.Advance(Factors.SetUpLasts);

        (await _lee.TriesToConfirm(app.Shows(_clinic.Clock.GetUtcNow()))).Should().Be("This was begun too long ago. Begin again.");
        (await _lee.Stands()).Since.Should().BeNull();
    }

    [Fact]
    public async Task A_code_is_accepted_once_and_none_before_it_either()
    {
        var app = await _lee.HasAnApp();
        _clinic.Clock.Advance(TimeSpan.FromMinutes(2));
        var (before, now) = (app.Shows(_clinic.Clock.GetUtcNow().AddSeconds(-30)), app.Shows(_clinic.Clock.GetUtcNow()));

        (await _lee.Gives(now)).Should().BeNull();

        (await _lee.Gives(now)).Should().NotBeNull("somebody may have looked over a shoulder");
        (await _lee.Gives(before)).Should().NotBeNull();
        _clinic.Clock.Advance(TimeSpan.FromSeconds(30));
        (await _lee.Gives(app.Shows(_clinic.Clock.GetUtcNow()))).Should().BeNull();
    }

    [Fact]
    public async Task The_code_that_switched_it_on_signs_nobody_in()
    {
        var app = await _lee.HasAnApp();

        (await _lee.Gives(app.Shows(_clinic.Clock.GetUtcNow()))).Should().NotBeNull();
    }

    [Fact]
    public async Task Of_many_who_give_one_code_at_once_one_is_let_in()
    {
        var app = await _lee.HasAnApp();
        _clinic.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = app.Shows(_clinic.Clock.GetUtcNow());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _lee.Gives(code)));

        answers.Count(x => x is null).Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once_however_it_is_typed()
    {
        await _lee.HasAnApp();

        (await _lee.Gives(_lee.Codes[0].Replace("-", " ").ToLowerInvariant())).Should().BeNull();

        (await _lee.Gives(_lee.Codes[0])).Should().NotBeNull();
        (await _lee.Stands()).CodesLeft.Should().Be(9);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_and_the_right_password_between_them_changes_nothing()
    {
        await _lee.HasAnApp();
        for (var wrong = 0; wrong < 5; wrong++)
        {
            (await _door.TryPassword(Colleague.Email, Colleague.Password)).Should().BeNull();
            await _lee.Gives("000000");
        }

        (await _lee.Gives(_lee.Codes[0])).Should().StartWith("Too many wrong passwords or codes.");
        (await _door.TryPassword(Colleague.Email, Colleague.Password)).Should().StartWith("Too many wrong passwords or codes.");
    }

    [Fact]
    public async Task Who_guesses_many_codes_at_the_same_moment_gets_no_more_tries()
    {
        await _lee.HasAnApp();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(x => _lee.Gives($"{x:D6}")));

        answers.Count(x => x!.StartsWith("This code is not right", StringComparison.Ordinal)).Should().BeLessThan(5, "the fifth that is judged locks the account");
    }

    [Fact]
    public async Task Neither_key_nor_recovery_codes_stand_in_the_database()
    {
        await _lee.BeginsAnApp();
        var key = (await _door.With<Factors, byte[]?>(x => x.Begun(_lee.User, Ct)))!;
        var codes = await _lee.Confirms(new PhoneApp(TimeCode.InLetters(key)));

        var kept = await _clinic.Raw<string>("select string_agg(t, E'\n') from (select a::text t from identity.authenticator a union all select r::text from identity.recovery_code r union all select a::text from identity.account a union all select t::text from identity.account_token t) x");

        kept.Should().Contain(_lee.User.Value.ToString());
        kept.Should().NotContain(TimeCode.InLetters(key)).And.NotContainEquivalentOf(Convert.ToHexString(key));
        codes.Should().AllSatisfy(x => kept.Should().NotContain(x).And.NotContain(x.Replace("-", "")));
    }

    [Fact]
    public async Task New_recovery_codes_end_those_before_and_take_the_password()
    {
        await _lee.HasAnApp();
        (await _door.With<Factors, (IReadOnlyList<string>, string? Refused)>(x => x.NewCodes(_lee.User, "not the horse", Ct))).Refused.Should().NotBeNull();

        var (codes, _) = await _door.With<Factors, (IReadOnlyList<string> Codes, string?)>(x => x.NewCodes(_lee.User, Colleague.Password, Ct));

        (await _lee.Gives(_lee.Codes[0])).Should().NotBeNull();
        (await _lee.Gives(codes[0])).Should().BeNull();
    }

    [Fact]
    public async Task Switched_off_with_the_password_it_is_forgotten()
    {
        await _lee.HasAnApp();
        (await _door.With<Factors, string?>(x => x.SwitchOff(_lee.User, "not the horse", Ct))).Should().NotBeNull();

        (await _door.With<Factors, string?>(x => x.SwitchOff(_lee.User, Colleague.Password, Ct))).Should().BeNull();

        (await _lee.Stands()).Should().BeEquivalentTo(new { Since = (DateTimeOffset?)null, CodesLeft = 0 });
        (await _clinic.Raw<long>("select count(*) from identity.authenticator")).Should().Be(0);
    }

    [Fact]
    public async Task To_switch_it_on_or_off_ends_every_sign_in_of_before()
    {
        var before = await _lee.SignsIn();
        await _lee.HasAnApp();
        (await _door.Standing.Stands(before, Ct)).Should().BeFalse();
        var between = await _lee.SignsIn();

        await _door.With<Factors, string?>(x => x.SwitchOff(_lee.User, Colleague.Password, Ct));

        (await _door.Standing.Stands(between, Ct)).Should().BeFalse();
    }

    [Fact]
    public async Task An_administrator_switches_off_that_of_whoever_lost_a_phone_and_who_and_why_is_kept()
    {
        await _lee.HasAnApp();
        var coordinator = await _clinic.Hire(Role.Coordinator, Discipline.Coordination);
        (await _door.LostPhones.Reset(coordinator, _lee.Staff, "Because", Ct)).Should().BeOfType<Outcome<Nothing>.Refused>();
        (await _door.LostPhones.Of(coordinator, _lee.Staff, Ct)).Should().BeOfType<Outcome<SecondFactor>.Refused>();
        (await _door.LostPhones.Reset(_clinic.Administrator, _lee.Staff, " ", Ct)).Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await _lee.Stands()).Since.Should().NotBeNull();

        (await _door.LostPhones.Reset(_clinic.Administrator, _lee.Staff, "Phone fell into the river; Lee came in person", Ct)).Should().BeOfType<Outcome<Nothing>.Done>();

        (await _lee.Stands()).Should().BeEquivalentTo(new { Since = (DateTimeOffset?)null, LastReset = new SecondFactor.Reset(Clinic.MondayMorning, "Ada Admin", "Phone fell into the river; Lee came in person") });
    }

    [Fact]
    public async Task The_trail_of_a_reset_is_not_changed_by_the_program()
    {
        var change = () => _clinic.AsTheProgram("update identity.second_factor_reset set why = ''");

        (await change.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("42501");
    }
}
