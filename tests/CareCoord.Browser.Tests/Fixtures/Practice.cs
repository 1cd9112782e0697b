using CareCoord.Data.Identity;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>A care network of a test's own on the shared site, whose people have accounts and sign in as people do.</summary>
public sealed class Practice
{
    private const string Zone = "Europe/Lisbon";
    private const string Password = "correct horse battery 9 Staple!";
    private readonly Site site;
    private readonly Dictionary<StaffId, string> emails = [];

    private Practice(Site site) => this.site = site;

    public Session Administrator { get; private set; } = null!;

    public Session PrivacyOfficer { get; private set; } = null!;

    public Session Coordinator { get; private set; } = null!;

    public Session Gp { get; private set; } = null!;

    public Session Psychologist { get; private set; } = null!;

    public Session Specialist { get; private set; } = null!;

    public PatientId Patient { get; private set; }

    /// <summary>Name of the care network.</summary>
    public string Name { get; private set; } = "";

    public TeamId Team { get; private set; }

    public Session FrontDesk { get; private set; } = null!;

    /// <summary>Where the people live.</summary>
    public DateOnly Today => WallClock.DayOf(site.Services.GetRequiredService<TimeProvider>().GetUtcNow(), Zone);

    private UseCases UseCases => site.Services.GetRequiredService<UseCases>();

    /// <summary>Founds it, and takes one person into the care of a coordinator, a GP and a psychologist.</summary>
    public static async Task<Practice> Found(Site site)
    {
        var practice = await Staffed(site);
        practice.Patient = await practice.TakeIn("Oyelaran", "Tunde", "704 218 993");
        return practice;
    }

    /// <summary>Founds it with its staff, before anybody is in care.</summary>
    public static async Task<Practice> Staffed(Site site)
    {
        var practice = new Practice(site);
        var organisation = OrganisationId.Of(Guid.CreateVersion7());
        practice.Name = $"River Street {organisation.Value.ToString()[^6..]}";
        var founded = await practice.Do(Session.System(organisation), new FoundOrganisation.Command(
            Guid.CreateVersion7(), organisation, practice.Name, "River Street Practice", Zone, "Team A", UserId.Of(Guid.CreateVersion7()), "Ada Admin"));
        practice.Team = founded.Team;
        practice.Coordinator = await practice.Hire(organisation, founded.Team, Role.Coordinator, Discipline.Coordination, "Ana Duarte");
        practice.Gp = await practice.Hire(organisation, founded.Team, Role.Clinician, Discipline.PrimaryCare, "Dr Okoye");
        practice.Psychologist = await practice.Hire(organisation, founded.Team, Role.Clinician, Discipline.Psychology, "Lee Brandt");
        practice.Specialist = await practice.Hire(organisation, founded.Team, Role.Clinician, Discipline.Specialty, "Dr Sørli");
        practice.Administrator = await practice.Hire(organisation, founded.Team, Role.Administrator, Discipline.Coordination, "Ada Brook");
        practice.PrivacyOfficer = await practice.Hire(organisation, founded.Team, Role.PrivacyOfficer, Discipline.Coordination, "Petra Olsen");
        practice.FrontDesk = await practice.Hire(organisation, founded.Team, Role.FrontDesk, Discipline.Coordination, "Kim Doyle");
        return practice;
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<T> Do<T>(Session session, ICommand<T> command) => (await UseCases.Run(session, command)).Value;

    /// <summary>Asks a query that must succeed.</summary>
    public async Task<T> Ask<T>(Session session, IQuery<T> query) => (await UseCases.Ask(session, query)).Value;

    /// <summary>What somebody signs in with.</summary>
    public (string Email, string Password) Account(Session who) => (emails[who.Staff!.Value], Password);

    /// <summary>Signs in by the form, in a browser of one's own, and goes to a page.</summary>
    public Task<Visit> SignIn(Session who, string path, Screen? screen = null) => SignInAt(site.Address.ToString(), who, path, screen);

    /// <summary>As <see cref="SignIn"/>, at another address of the same care network.</summary>
    public async Task<Visit> SignInAt(string address, Session who, string path, Screen? screen = null)
    {
        var visit = await site.OpenAt(address, $"/sign-in?returnUrl={Uri.EscapeDataString(path)}", screen);
        await visit.Page.GetByLabel("E-mail address").FillAsync(emails[who.Staff!.Value]);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await visit.Ready();
        return visit;
    }

    /// <summary>In a browser that nobody has signed in with.</summary>
    public Task<Visit> Open(string address) => site.Open(address);

    /// <summary>Takes somebody into the care of the coordinator, the GP and the psychologist.</summary>
    public async Task<PatientId> TakeIn(string family, string given, string number = "")
    {
        var patient = await Register(family, given, number);
        await IntoCare(patient);
        return patient;
    }

    /// <summary>Takes somebody who is registered into that care.</summary>
    public Task IntoCare(PatientId patient, string goal = "Carry the shopping home") =>
        Do(Coordinator, new TakeIntoCare.Command
        {
            CommandId = Guid.CreateVersion7(),
            Patients = [patient],
            Phase = Phase.Active,
            Lead = Gp.Staff!.Value,
            Coordinator = Coordinator.Staff!.Value,
            Team = Team,
            Disciplines = [Discipline.PrimaryCare, Discipline.Psychology],
            TargetActivity = goal,
            RatedToday = 3,
        });

    /// <summary>Known to the team, and not in care.</summary>
    public Task<PatientId> Register(string family, string given, string number = "")
    {
        var fields = new PatientFields
        {
            Details = new PatientDetails { FamilyName = family, GivenNames = given, BirthDate = new DateOnly(1969, 7, 14), Sex = Sex.Male, TimeZone = Zone },
            ContactPoints = [new ContactPointField(ContactPointSystem.Phone, "020 7946 0137")],
            Identifiers = number.Length > 0 ? [new IdentifierField("urn:mrn", "MRN", number)] : [],
        };
        return Do(Coordinator, new RegisterPatient.Command(Guid.CreateVersion7(), fields, Team));
    }

    private async Task<Session> Hire(OrganisationId organisation, TeamId team, Role role, Discipline discipline, string name)
    {
        var account = new Account { Id = Guid.CreateVersion7(), EmailConfirmed = true };
        account.Email = account.UserName = $"{account.Id:N}@river.example";
        await using var scope = site.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.Should().BeTrue();
        var user = UserId.Of(account.Id);
        var staff = await Do(Session.System(organisation), new AddStaff.Command(Guid.CreateVersion7(), user, name, "", role, discipline, [team]));
        emails[staff] = account.Email;
        return new Session(organisation, user, staff);
    }
}
