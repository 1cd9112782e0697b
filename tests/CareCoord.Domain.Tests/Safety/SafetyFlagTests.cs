using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;

namespace CareCoord.Domain.Tests.Safety;

public sealed class SafetyFlagTests
{
    private static readonly DateOnly Today = People.Monday;

    [Theory]
    [InlineData(Role.Clinician)]
    [InlineData(Role.PsychiatricConsultant)]
    public void A_clinician_clears_a_flag_with_a_reason_and_the_next_check(Role role)
    {
        var flag = Raised();

        flag.Clear(People.Lee, role, "Plan reviewed together.", Today.AddDays(7), People.At(Today), Today);

        (flag.Status, flag.ClearedBy, flag.NextCheckOn).Should().Be((SafetyStatus.Cleared, People.Lee, Today.AddDays(7)));
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.FrontDesk)]
    [InlineData(Role.PrivacyOfficer)]
    [InlineData(Role.Administrator)]
    public void Nobody_else_clears_a_flag_of_any_level(Role role)
    {
        foreach (var level in Enum.GetValues<SafetyLevel>())
        {
            var flag = Raised(level);

            var act = () => flag.Clear(People.Ana, role, "Fine now.", Today.AddDays(7), People.At(Today), Today);

            act.Should().Throw<RuleViolationException>().Which.Code.Should().Be("safety.clear-role");
            flag.Status.Should().Be(SafetyStatus.Open);
        }
    }

    [Theory]
    [InlineData(" ", 7, "safety.clear-why")]
    [InlineData("Fine now.", -1, "safety.next-check")]
    public void Without_a_reason_or_a_coming_check_it_stays_open(string why, int days, string code)
    {
        var flag = Raised();

        var act = () => flag.Clear(People.Lee, Role.Clinician, why, Today.AddDays(days), People.At(Today), Today);

        act.Should().Throw<RuleViolationException>().Which.Code.Should().Be(code);
        flag.Status.Should().Be(SafetyStatus.Open);
    }

    [Fact]
    public void Cleared_it_is_not_cleared_again()
    {
        var flag = Raised();
        flag.Clear(People.Lee, Role.Clinician, "Plan reviewed.", Today, People.At(Today), Today);

        var act = () => flag.Clear(People.Gp, Role.Clinician, "Again.", Today, People.At(Today), Today);

        act.Should().Throw<RuleViolationException>().Which.Code.Should().Be("safety.cleared");
    }

    [Fact]
    public void A_flag_says_why() => FluentActions.Invoking(() => Raised(why: " "))
        .Should().Throw<RuleViolationException>().Which.Code.Should().Be("safety.why");

    private static SafetyFlag Raised(SafetyLevel level = SafetyLevel.Moderate, string why = "Said she cannot go on.") =>
        new(TestIds.Of<SafetyFlagId>(3), People.Patient, level, why, People.Ana, People.Lee, People.At(Today));
}
