using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Jobs;

public sealed class SweeperTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Owed = "select string_agg(f::text, E'\\n' order by f::text) from follow_up f";

    protected override async Task Begin()
    {
        for (var i = 0; i < 3; i++)
        {
            var patient = await Clinic.Register(People.Fields($"Person {i}"));
            await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, patient));
        }
    }

    [Fact]
    public async Task The_night_run_twice_makes_no_check_in_twice()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Run(Schedule.Evaluate, Schedule.Plan);
        var once = await Clinic.Raw<string>(Owed);

        await Run(Schedule.Evaluate, Schedule.Plan);
        await Clinic.Raw<long>("with gone as (delete from sweep_mark returning 1) select count(*) from gone");
        await Run(Schedule.Evaluate, Schedule.Plan);

        (await Clinic.Raw<string>(Owed)).Should().Be(once);
        (await Clinic.Raw<long>("select count(*) from (select source, kind, occurrence from follow_up_reason group by episode_id, source, kind, occurrence having count(*) > 1) twice")).Should().Be(0);
    }

    [Fact]
    public async Task Everybody_is_gone_through_once_a_day()
    {
        await Run(Schedule.Plan);
        await Run(Schedule.Plan);
        (await Done()).Should().Be(4);

        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Run(Schedule.Plan);

        (await Done()).Should().Be(8);
    }

    [Fact]
    public async Task With_other_content_everybody_is_due_again_at_once()
    {
        await Run(Schedule.Evaluate);
        await Clinic.Raw<long>("with old as (update sweep_mark set content = 'the content before' returning 1) select count(*) from old");
        (await Waiting(Schedule.Evaluate)).Should().Be(4);

        await Run(Schedule.Evaluate);

        (await Done()).Should().Be(8);
        (await Waiting(Schedule.Evaluate)).Should().Be(0);
    }

    [Fact]
    public async Task Whoever_it_fails_at_is_set_aside_and_the_rest_is_done()
    {
        await Clinic.Do(Care.Psychologist, Care.Breathing());
        var setup = await Clinic.Raw<string>("select setup::text from intervention");
        await Clinic.Raw<Guid>("update intervention set setup = '\"not readable\"' returning id");

        await Run(Schedule.Evaluate);

        (await Clinic.Raw<long>("select count(*) from sweep_mark where job = 'evaluate' and set_aside_because = ''")).Should().Be(3);
        (await Clinic.Raw<string>("select set_aside_because from sweep_mark where job = 'evaluate' and set_aside_because <> ''")).Should().NotContain("readable");
        await Clinic.Raw<Guid>($"update intervention set setup = '{setup}' returning id");
    }

    [Fact]
    public async Task Whoever_a_page_holds_at_that_moment_is_not_the_one_set_aside()
    {
        var first = await Clinic.Raw<Guid>("select min(id::text)::uuid from patient");
        await using var source = NpgsqlDataSource.Create(Clinic.Logins.Configured);
        await using var connection = await source.OpenConnectionAsync();
        await using var held = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"select id from patient where id = '{first}' for no key update", connection, held))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var aside = await Clinic.Do(Clinic.System, new SetAside.Command(Guid.CreateVersion7(), Schedule.Plan, "Broke 1"));

        aside!.Value.Value.Should().NotBe(first);
    }

    private async Task Run(params string[] jobs)
    {
        var sweeper = Clinic.Sweeper;
        foreach (var job in jobs)
        {
            await sweeper.Run(job, CancellationToken.None);
        }
    }

    private Task<long> Done() => Clinic.Raw<long>("select coalesce(sum(done), 0)::bigint from job_run");

    private async Task<long> Waiting(string job) => (await Clinic.Ask(Clinic.Administrator, new JobsQuery.Request())).Single(x => x.Job == job).Waiting;
}
