using System.Reflection;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
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
    /// <summary>The least that the matrix must hold: use cases by people by roles, with and without the database's help. DESIGN.</summary>
    private const int LeastCases = 20_000;

    private Clinic _clinic = null!;
    private UseCases _useCases = null!;
    private int _tried;
    private KindsOfPeople _kinds = null!;
    private IReadOnlyList<(string Whose, PatientId Patient, Ground? Ground)> _people = [];

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
        _kinds = new KindsOfPeople(_clinic);
        _people = await _kinds.OfEverybody();
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_use_case_lets_in_whom_it_says_and_nobody_else(Role role, Discipline discipline)
    {
        var me = await _clinic.Hire(role, discipline);
        List<(string Whose, PatientId Patient, Ground? Ground)> people = [.. _people, .. await _kinds.Of(me, role)];

        (await Wrong(me, role, discipline, people)).Should().BeEmpty();

        // The program's own checks hold by themselves too: with row-level security switched off, nothing else may be let in.
        await _clinic.Raw<string>(WithoutRowLevelSecurity);
        (await Wrong(me, role, discipline, people)).Should().BeEmpty("that is what the program must hold alone");
        _tried.Should().BeGreaterThan(LeastCases / Roles.Count);
    }

    [Fact]
    public void A_use_case_about_somebody_is_tried_about_that_person() =>
        UseCases.All.Where(x => x.Access.AboutSomebody && !Concerning(AnyMessage.Of(x.Message, _people[0].Patient, Guid.NewGuid())).SequenceEqual([_people[0].Patient]))
            .Select(x => x.Name).Should().BeEmpty();

    private const string WithoutRowLevelSecurity = """
        do $$ declare t record; begin
          for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relrowsecurity loop
            execute format('alter table %s disable row level security', t.name);
          end loop;
        end $$;
        select 'off';
        """;

    private async Task<IReadOnlyList<string>> Wrong(Session me, Role role, Discipline discipline, IReadOnlyList<(string Whose, PatientId Patient, Ground? Ground)> people)
    {
        var actor = new Actor(me.Staff, me.User, "", role, discipline, "Europe/Lisbon");
        var wrong = new List<string>();
        foreach (var useCase in UseCases.All.OrderBy(x => x.Message.FullName, StringComparer.Ordinal))
        {
            foreach (var (whose, patient, ground) in people)
            {
                var message = AnyMessage.Of(useCase.Message, patient, me.Staff!.Value.Value);
                var expected = Expected(useCase, actor, Concerning(message), patient, ground);
                var happened = await Try(me, useCase, message);
                _tried++;
                if (expected is null ? happened.StartsWith("access.", StringComparison.Ordinal) : happened != $"access.refused: {expected}")
                {
                    wrong.Add($"{useCase.Name}, {whose} person: expected {expected ?? "to be let in"}, got {happened}");
                }
            }
        }

        return wrong;
    }

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
}
