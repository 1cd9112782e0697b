using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>A care network with one coordinator, one clinician and people in care, to record contacts with.</summary>
public sealed class Ward : IAsyncDisposable
{
    private const int AtOnce = 50;
    private readonly ServiceProvider _services;

    private Ward(DatabaseLogins logins, ContentLibrary content) => _services = Operations.On(logins, content);

    /// <summary>Who records.</summary>
    public Session Coordinator { get; private set; } = null!;

    /// <summary>Who leads the care.</summary>
    public Session Lead { get; private set; } = null!;

    /// <summary>Their team.</summary>
    public TeamId Team { get; private set; }

    /// <summary>With whom.</summary>
    public IReadOnlyList<PatientId> People { get; private set; } = [];

    /// <summary>The operations of the program.</summary>
    public UseCases UseCases => _services.GetRequiredService<UseCases>();

    /// <summary>Founds it in a migrated database.</summary>
    /// <param name="logins">The database.</param>
    /// <param name="content">The clinical content.</param>
    /// <param name="people">How many people to take into care.</param>
    public static Task<Ward> Found(DatabaseLogins logins, ContentLibrary content, int people) => Found(logins, content, people, Somebody);

    /// <summary>As <see cref="Found(DatabaseLogins, ContentLibrary, int)"/>, with people of one's own.</summary>
    /// <param name="logins">The database.</param>
    /// <param name="content">The clinical content.</param>
    /// <param name="people">How many people to take into care.</param>
    /// <param name="who">Who the nth is.</param>
    public static async Task<Ward> Found(DatabaseLogins logins, ContentLibrary content, int people, Func<int, PatientFields> who)
    {
        var ward = new Ward(logins, content);
        await ward.Settle([.. Enumerable.Range(0, people).Select(who)]);
        return ward;
    }

    /// <summary>Somebody of whom nothing is known but the name, told from all others by it.</summary>
    public static PatientFields Somebody(int number) => new()
    {
        Details = new PatientDetails { FamilyName = "Oyelaran", GivenNames = FormattableString.Invariant($"Tunde {number:D3}"), TimeZone = "Europe/Lisbon" },
    };

    /// <summary>Joins one that another process has founded.</summary>
    /// <param name="logins">The database.</param>
    /// <param name="content">The clinical content.</param>
    /// <param name="coordinator">Who records.</param>
    /// <param name="people">With whom.</param>
    public static Ward Join(DatabaseLogins logins, ContentLibrary content, Session coordinator, IReadOnlyList<PatientId> people) =>
        new(logins, content) { Coordinator = coordinator, People = people };

    /// <summary>One more member of staff.</summary>
    /// <param name="role">Their role.</param>
    /// <param name="discipline">Their discipline.</param>
    public Task<Session> Hire(Role role, Discipline discipline) => Hire(Session.System(Coordinator.Organisation), role, discipline);

    /// <summary>The operations of the program over another way to the same database.</summary>
    public UseCases Through(CareDatabase database) => new(database, _services, TimeProvider.System);

    /// <summary>A contact with the nth person, told from all others by its note.</summary>
    public RecordContact.Command Contact(int number) => new()
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = People[number % People.Count],
        Channel = Channel.Phone,
        Nature = ContactNature.Planned,
        Outcome = ContactOutcome.Reached,
        Note = $"Contact number {number}",
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task Settle(IReadOnlyList<PatientFields> who)
    {
        var useCases = UseCases;
        var system = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var founded = (await useCases.Run(system, new FoundOrganisation.Command(
            Guid.CreateVersion7(), system.Organisation, "Faults", "One Street", "Europe/Lisbon", "Team A", UserId.Of(Guid.CreateVersion7()), "Ada Admin"))).Value;
        Team = founded.Team;
        Coordinator = await Hire(system, Role.Coordinator, Discipline.Coordination);
        Lead = await Hire(system, Role.Clinician, Discipline.PrimaryCare);
        var people = new List<PatientId>();
        foreach (var fields in who)
        {
            people.Add((await useCases.Run(system, new RegisterPatient.Command(Guid.CreateVersion7(), fields, founded.Team))).Value);
        }

        People = people;
        foreach (var some in people.Chunk(AtOnce))
        {
            _ = (await useCases.Run(Coordinator, IntoCare(some))).Value;
        }
    }

    private async Task<Session> Hire(Session system, Role role, Discipline discipline)
    {
        var user = UserId.Of(Guid.CreateVersion7());
        var staff = (await UseCases.Run(system, new AddStaff.Command(Guid.CreateVersion7(), user, $"The {role}", "", role, discipline, [Team]))).Value;
        return new Session(system.Organisation, user, staff);
    }

    private TakeIntoCare.Command IntoCare(IReadOnlyList<PatientId> people) => new()
    {
        CommandId = Guid.CreateVersion7(),
        Patients = people,
        Phase = Phase.Active,
        Lead = Lead.Staff!.Value,
        Coordinator = Coordinator.Staff!.Value,
        Team = Team,
        Disciplines = [Discipline.PrimaryCare, Discipline.Coordination],
        TargetActivity = "Carry the shopping home",
        RatedToday = 3,
    };
}
