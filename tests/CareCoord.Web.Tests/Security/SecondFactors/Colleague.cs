using System.Security.Claims;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Security.SecondFactors;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Identity;
using Factors = CareCoord.Web.Security.SecondFactors.SecondFactors;

namespace CareCoord.Web.Tests.Security.SecondFactors;

/// <summary>A psychologist with an account, a password, and a phone.</summary>
internal sealed class Colleague
{
    public const string Email = "lee.brandt@river.example";
    public const string Password = "correct horse battery";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly Clinic clinic;
    private readonly Door door;

    private Colleague(Clinic clinic, Door door, UserId user, StaffId staff) => (this.clinic, this.door, User, Staff) = (clinic, door, user, staff);

    public UserId User { get; }

    public StaffId Staff { get; }

    /// <summary>Their recovery codes.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Session Session => new(clinic.Organisation, User, Staff);

    public static Task<Colleague> Invited(Clinic clinic, Door door) => Invited(clinic, door, [clinic.Team]);

    public static async Task<Colleague> Invited(Clinic clinic, Door door, TeamId[] teams)
    {
        var who = new AddStaff.Command(Guid.CreateVersion7(), default, "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, teams);
        var token = (await door.Invitations.Invite(clinic.Administrator, Email, who, Ct)).Value;
        var (account, _) = await door.Invitations.Accept(token, Password, Ct);
        return new Colleague(clinic, door, UserId.Of(account!.Id), SignIn.SessionOf(await door.SignedIn(account))!.Staff!.Value);
    }

    public async Task<PhoneApp> BeginsAnApp() => new(TimeCode.InLetters((await door.With<Factors, (byte[]? Key, string?)>(x => x.Begin(User, Password, Ct))).Key!));

    public async Task<IReadOnlyList<string>> Confirms(PhoneApp app)
    {
        var (codes, refused) = await door.With<Factors, (IReadOnlyList<string>, string?)>(x => x.Confirm(User, app.Shows(clinic.Clock.GetUtcNow()), Ct));
        refused.Should().BeNull();
        return Codes = codes;
    }

    public async Task<string?> TriesToConfirm(string code) => (await door.With<Factors, (IReadOnlyList<string>, string? Refused)>(x => x.Confirm(User, code, Ct))).Refused;

    public async Task<PhoneApp> HasAnApp()
    {
        var app = await BeginsAnApp();
        await Confirms(app);
        return app;
    }

    /// <summary>What is said to a code; null when it was right.</summary>
    public Task<string?> Gives(string code) => door.TryCode(User, code);

    public Task<SecondFactor> Stands() => door.With<Factors, SecondFactor>(x => x.Of(User, Ct));

    public async Task<ClaimsPrincipal> SignsIn() => await door.SignedIn(await Account());

    private Task<Account> Account() => door.With<UserManager<Account>, Account>(async x => (await x.FindByIdAsync(User.Value.ToString()))!);
}
