using System.Text.Json;
using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.PrivateNotes;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;
using static CareCoord.Web.Tests.Fixtures.Noting;

namespace CareCoord.Web.Tests.Features.PrivateNotes;

/// <summary>A word that is written into a private note and nowhere else is looked for everywhere, by everybody.</summary>
public sealed class SealedNotesTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Canary = "quokkafeather";
    private const string Open = "paddleboat";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_words_reach_no_answer_to_anybody_else_and_no_other_table()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Psychologist, "doing", 0, $"What the team may read: {Open}.");
        await plan.Save(Care.Gp, "problems", 0, "Half a sentence");
        await WriteAndCorrect();
        await RunEveryJob();

        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reader in await Everybody())
        {
            foreach (var (query, answer) in await Answered.Of(Clinic, reader, Care.Patient))
            {
                told[query] = told.GetValueOrDefault(query) + JsonSerializer.Serialize(answer, answer.GetType());
            }

            (await Found(reader)).Should().BeEmpty();
            (await NotesThat(Clinic.Logins.App, Clinic.Organisation.Value, reader.User!.Value.Value)).Should().Be(reader == Care.Psychologist ? 1 : 0);
        }

        told.Should().HaveCountGreaterThan(20);
        told.Where(x => x.Value.Contains(Open)).Select(x => x.Key).Should().Contain(["PlanQuery", "InShortQuery"], "what is open is found in this way");
        told.Where(x => x.Value.Contains(Canary)).Select(x => x.Key).Should().Equal("PrivateNotesQuery");
        (await WholeDatabase.TablesThatSay(Clinic.Logins.Configured, Open)).Should().Contain(["audit.entry", "public.section_version"]);
        (await WholeDatabase.TablesThatSay(Clinic.Logins.Configured, Canary)).Should().Equal("public.private_note");
    }

    [Fact]
    public async Task Another_psychologist_of_the_same_team_neither_reads_nor_corrects_nor_deletes_it()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, Canary));

        await IsSealedFrom(await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Noa Levi"), id);
    }

    [Fact]
    public async Task The_program_keeps_it_from_others_by_itself_also_where_the_database_does_not()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, Canary));
        await Clinic.Raw<int>("do $$ begin alter table private_note disable row level security; end $$; select 0");

        await IsSealedFrom(await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Noa Levi"), id);
    }

    [Fact]
    public async Task Neither_a_deputy_nor_a_successor_opens_them_and_whoever_comes_back_does()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, Canary));
        var successor = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Noa Levi");

        await Employ(Care.Psychologist, works: true, deputy: successor);
        await Clinic.Do(Clinic.Administrator, new RecordAbsence.Command(Guid.CreateVersion7(), Care.Psychologist.Staff!.Value, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6)));
        await IsSealedFrom(successor, id);
        await Employ(Care.Psychologist, works: false, deputy: successor);
        await IsSealedFrom(successor, id);
        (await Clinic.UseCases.Ask(Care.Psychologist, new PrivateNotesQuery.Request(Care.Patient, null), Ct)).Should().BeOfType<Outcome<IReadOnlyList<PrivateNotesQuery.Row>>.Refused>();

        await Employ(Care.Psychologist, works: true, deputy: null);
        (await Care.NotesOf(Care.Psychologist)).Should().ContainSingle().Which.Text.Should().Be(Canary);
    }

    [Fact]
    public async Task The_database_gives_them_to_their_author_alone_whoever_asks_as_the_program()
    {
        await Clinic.Do(Care.Psychologist, Care.Keeping(NewNote(), 0, Canary));
        var (organisation, author, other) = (Clinic.Organisation.Value, Care.Psychologist.User!.Value.Value, Care.Gp.User!.Value.Value);
        const string Change = "with c as (update private_note set text = 'x' returning 1) select count(*) from c";
        const string Delete = "with c as (delete from private_note returning 1) select count(*) from c";
        var plant = $"""
            with c as (insert into private_note (organisation_id, id, patient_id, author_id, account_id, written_at, text, version)
            values ('{organisation}', gen_random_uuid(), '{Care.Patient.Value}', '{Care.Psychologist.Staff!.Value.Value}', '{author}', now(), 'x', 1) returning 1) select count(*) from c
            """;

        (await NotesThat(Clinic.Logins.App, organisation, author)).Should().Be(1);
        (await NotesThat(Clinic.Logins.App, organisation, null)).Should().Be(0, "jobs have no account");
        (await NotesThat(Clinic.Logins.App, Guid.NewGuid(), author)).Should().Be(0, "they stay in their organisation");
        (await As(Clinic.Logins.App, organisation, other, Change)).Should().Be(0);
        (await As(Clinic.Logins.App, organisation, other, Delete)).Should().Be(0);
        (await Refusal(() => As(Clinic.Logins.App, organisation, other, plant))).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        (await Refusal(() => NotesThat(Clinic.Logins.Jobs, organisation, author))).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_log_of_the_database_names_what_was_refused_and_not_what_was_written()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, "First"));
        var colleague = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Noa Levi");

        var onTop = () => Clinic.UseCases.Run(colleague, Care.Typing(id, Canary), Ct);

        await onTop.Should().ThrowAsync<Exception>("the id is another's note, which only a forged request can name");
        (await WholeDatabase.LogOfTheServer(Clinic.Logins.Configured)).Should().Contain("pk_private_note").And.Contain("INSERT INTO private_note").And.NotContain(Canary);
    }

    private async Task WriteAndCorrect()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Typing(id, $"{Canary} typed"));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 1, $"{Canary} kept"));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 2, $"{Canary} corrected"));
        await Clinic.UseCases.Run(Care.Psychologist, Care.Keeping(id, 2, $"{Canary} from another window"), Ct);
        await Clinic.Do(Care.Psychologist, Care.Typing(id, $"{Canary} typed again"));
    }

    private async Task RunEveryJob()
    {
        foreach (var line in Schedule.Lines)
        {
            await Clinic.Sweeper.Run(line.Job, Ct);
        }
    }

    /// <summary>Whom a search for the word itself finds; nobody where the role may not search.</summary>
    private async Task<IEnumerable<PatientId>> Found(Session reader) =>
        await Clinic.UseCases.Ask(reader, new SearchQuery.Request(Canary), Ct) is Outcome<IReadOnlyList<SearchQuery.Row>>.Done found ? found.Answer.Select(x => x.Id) : [];

    /// <summary>The team, the administrator, and each role anew; one of them a psychologist, too.</summary>
    private async Task<IReadOnlyList<Session>> Everybody()
    {
        var readers = new List<Session> { Care.Psychologist, Care.Gp, Care.Coordinator, Clinic.Administrator, await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Noa Levi") };
        foreach (var role in Enum.GetValues<Role>())
        {
            readers.Add(await Clinic.Hire(role, Discipline.Coordination));
        }

        return readers;
    }

    private async Task IsSealedFrom(Session colleague, PrivateNoteId id)
    {
        (await Care.NotesOf(colleague)).Should().BeEmpty();
        (await Clinic.UseCases.Run(colleague, Care.Keeping(id, 2, "Mine now"), Ct)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("note.unknown");
        (await Clinic.UseCases.Run(colleague, Care.Deleting(id, 2), Ct)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("note.unknown");
        await Clinic.Do(colleague, new DiscardNoteDraft.Command(Guid.CreateVersion7(), Care.Patient, id));
        (await Clinic.Raw<string>($"select text from private_note where id = '{id.Value}'")).Should().Be(Canary);
    }

    private async Task Employ(Session who, bool works, Session? deputy)
    {
        var row = (await Clinic.Ask(Clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == who.Staff);
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, deputy?.Staff, [Clinic.Team], works));
    }

    private static async Task<string> Refusal(Func<Task<long>> act) => (await act.Should().ThrowAsync<PostgresException>()).Which.SqlState;

    private static Task<long> NotesThat(string login, Guid organisation, Guid? user) => As(login, organisation, user, "select count(*) from private_note");

    private static async Task<long> As(string login, Guid organisation, Guid? user, string sql)
    {
        await using var source = NpgsqlDataSource.Create(login);
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var context = new NpgsqlCommand($"select set_config('app.org', '{organisation}', true), set_config('app.user', '{user}', true)", connection, transaction))
        {
            await context.ExecuteNonQueryAsync(Ct);
        }

        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
