using System.Reflection;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Security;

/// <summary>
/// Each use case of the program, run for real by each role about each kind of person. What is stated is what happens, and
/// it is asked before anything else: messages are empty, so that whatever is let in fails at once for another reason.
/// </summary>
public sealed class AccessMatrixTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly Ground Mine = new(InCare: true, OnCareTeam: true, StandsIn: false, AtHuddle: false, RegisteredWithMyTeam: true);

    private Clinic _clinic = null!;
    private UseCases _useCases = null!;
    private (string Whose, PatientId Patient, Ground? Ground)[] _people = [];

    /// <summary>Every role; that of clinicians also as a psychologist, who alone keeps private notes.</summary>
    public static TheoryData<Role, Discipline> Roles
    {
        get
        {
            var roles = new TheoryData<Role, Discipline> { { Role.Clinician, Discipline.Psychology } };
            foreach (var role in Enum.GetValues<Role>())
            {
                roles.Add(role, Discipline.PrimaryCare);
            }

            return roles;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _useCases = new UseCases(_clinic.Services.GetRequiredService<CareDatabase>(), _clinic.Services, new StandingClock(_clinic.Clock));
        var others = await Team("Team B");
        _people =
        [
            ("my team's", await InCare(_clinic.System, _clinic.Team), Mine),
            ("another team's", await InCare(_clinic.System, others), Mine with { OnCareTeam = false, RegisteredWithMyTeam = false }),
            ("not yet in care, my team's", await Register(_clinic.System, _clinic.Team), Mine with { InCare = false, OnCareTeam = false }),
            ("not yet in care, another team's", await Register(_clinic.System, others), new Ground(false, false, false, false, false)),
            ("another organisation's", await Elsewhere(), null),
        ];
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_use_case_lets_in_whom_it_says_and_nobody_else(Role role, Discipline discipline)
    {
        var me = await _clinic.Hire(role, discipline);
        var actor = new Actor(me.Staff, me.User, "", role, discipline, "Europe/Lisbon");
        List<(string Whose, PatientId Patient, Ground? Ground)> people = [.. _people, await OfWhoeverIsAway(me), await InAnEmergency(me), .. role.IsInCare() ? [await OfTheHuddle(me)] : Array.Empty<(string, PatientId, Ground?)>()];
        var wrong = new List<string>();
        foreach (var useCase in UseCases.All.OrderBy(x => x.Message.FullName, StringComparer.Ordinal))
        {
            foreach (var (whose, patient, ground) in people)
            {
                var message = AnyMessage.Of(useCase.Message, patient, me.Staff!.Value.Value);
                var expected = Expected(useCase, actor, Concerning(message), patient, ground);
                var happened = await Try(me, useCase, message);
                if (expected is null ? happened.StartsWith("access.", StringComparison.Ordinal) : happened != $"access.refused: {expected}")
                {
                    wrong.Add($"{useCase.Name}, {whose} person: expected {expected ?? "to be let in"}, got {happened}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void A_use_case_about_somebody_is_tried_about_that_person() =>
        UseCases.All.Where(x => x.Access.AboutSomebody && !Concerning(AnyMessage.Of(x.Message, _people[0].Patient, Guid.NewGuid())).SequenceEqual([_people[0].Patient]))
            .Select(x => x.Name).Should().BeEmpty();

    private static string? Expected(UseCase useCase, Actor actor, IReadOnlyList<PatientId> concerning, PatientId patient, Ground? ground) =>
        useCase.Access.Refusal(actor, concerning, ground is null ? new Dictionary<PatientId, Ground>() : new Dictionary<PatientId, Ground> { [patient] = ground });

    private static IReadOnlyList<PatientId> Concerning(object message)
    {
        var declared = message.GetType().GetInterfaces().Single(x => x.IsGenericType && (x.GetGenericTypeDefinition() == typeof(ICommand<>) || x.GetGenericTypeDefinition() == typeof(IQuery<>)))
            .GetProperty("Concerning")!;
        return declared.GetValue(message) switch
        {
            IReadOnlyList<PatientId> several => several,
            PatientId one => [one],
            _ => [],
        };
    }

    /// <summary>What came of it: the code and words of a refusal, or anything else by its name.</summary>
    private async Task<string> Try(Session me, UseCase useCase, object message)
    {
        var answer = useCase.Handler.GetInterfaces().Single(x => x.IsGenericType && x.GetGenericArguments() is [var of, _] && of == useCase.Message).GetGenericArguments()[1];
        var run = GetType().GetMethod(useCase.IsCommand ? nameof(Run) : nameof(Ask), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(answer);
        try
        {
            return await (Task<string>)run.Invoke(this, [me, message])!;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"let in, then {e.GetType().Name}";
        }
    }

    private async Task<string> Run<T>(Session me, object message) => Words(await _useCases.Run(me, (ICommand<T>)message));

    private async Task<string> Ask<T>(Session me, object message) => Words(await _useCases.Ask(me, (IQuery<T>)message));

    private static string Words<T>(Outcome<T> outcome) => outcome is Outcome<T>.Refused refused ? $"{refused.Code}: {refused.Why}" : outcome.GetType().Name;

    private Task<PatientId> Register(Session system, TeamId team) =>
        Do(system, new Web.Features.Patients.RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), team));

    private async Task<PatientId> InCare(Session system, TeamId team)
    {
        var patient = await Register(system, team);
        var lead = await Do(system, new AddStaff.Command(Guid.CreateVersion7(), UserId.Of(Guid.CreateVersion7()), "The lead", "", Role.Clinician, Discipline.PrimaryCare, [team]));
        var session = new Session(system.Organisation, null, lead);
        await Do(system, _clinic.IntoCare(session, session, patient) with { Team = team });
        return patient;
    }

    /// <summary>Somebody whose lead is away, while I stand in.</summary>
    private async Task<(string, PatientId, Ground?)> OfWhoeverIsAway(Session me)
    {
        var team = await Team("Team C");
        var patient = await InCare(_clinic.System, team);
        var lead = await _clinic.Raw<Guid>($"select lead_id from episode where patient_id = '{patient.Value}'");
        var row = (await _clinic.Ask(_clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id.Value == lead);
        await _clinic.Do(_clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, me.Staff, [team], true));
        await _clinic.Do(_clinic.Administrator, new RecordAbsence.Command(Guid.CreateVersion7(), row.Id, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6)));
        return ("of whoever is away, mine meanwhile,", patient, Mine with { OnCareTeam = false, StandsIn = true, RegisteredWithMyTeam = false });
    }

    /// <summary>Somebody of another team, whose record I have opened in an emergency; a role that may not has a row all the same.</summary>
    private async Task<(string, PatientId, Ground?)> InAnEmergency(Session me)
    {
        var patient = await InCare(_clinic.System, await Team("Team F"));
        var now = _clinic.Clock.GetUtcNow();
        await _clinic.Raw<Guid>($"""
            insert into emergency_access (organisation_id, id, patient_id, staff_id, why, opened_at, ends_at, found)
            values ('{_clinic.Organisation.Value}', gen_random_uuid(), '{patient.Value}', '{me.Staff!.Value.Value}', 'Collapsed', '{now:O}', '{now.AddHours(1):O}', '') returning id
            """);
        return ("open to me in an emergency,", patient, Mine with { OnCareTeam = false, RegisteredWithMyTeam = false, EmergencyUntil = now.AddHours(1) });
    }

    /// <summary>Somebody on the agenda of another team's huddle, at which I sit.</summary>
    private async Task<(string, PatientId, Ground?)> OfTheHuddle(Session me)
    {
        var team = await Team("Team D");
        var patient = await InCare(_clinic.System, team);
        await _clinic.Do(await _clinic.Hire(Role.Facilitator, Discipline.Coordination, "", team), new StartHuddle.Command(Guid.CreateVersion7(), team, 45, [me.Staff!.Value]));
        return ("of another team's huddle, at which I sit,", patient, Mine with { OnCareTeam = false, AtHuddle = true, RegisteredWithMyTeam = false });
    }

    private Task<TeamId> Team(string name) => Do(_clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, name, _clinic.Site));

    private async Task<PatientId> Elsewhere()
    {
        var system = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var founded = await Do(system, new FoundOrganisation.Command(
            Guid.CreateVersion7(), system.Organisation, "Elsewhere", "Hill Street", "Europe/Lisbon", "Team E", UserId.Of(Guid.CreateVersion7()), "Eve Admin"));
        return await InCare(system, founded.Team);
    }

    private Task<T> Do<T>(Session session, ICommand<T> command) => _clinic.Do(session, command);
}
