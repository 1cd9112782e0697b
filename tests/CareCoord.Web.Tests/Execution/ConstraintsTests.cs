using CareCoord.Data;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Execution;

/// <summary>Each constraint of the real schema has words for a person, or a rule why nobody ever needs them.</summary>
public sealed class ConstraintsTests(TestCluster cluster)
{
    // A unique index is a constraint without an entry of its own; a check of an enum is its column and a list of names.
    private const string Schema = """
        select conname::text, contype::text, contype = 'c' and exists (
            select from pg_attribute a where a.attrelid = c.conrelid and conname = 'ck_' || c.conrelid::regclass || '_' || a.attname
              and pg_get_constraintdef(c.oid) like 'CHECK ((' || a.attname || ' = ANY (ARRAY[%')
        from pg_constraint c where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x', 'f', 'p') and conparentid = 0
        union all
        select i.relname::text, 'u', false from pg_index x join pg_class i on i.oid = x.indexrelid
        where i.relnamespace = 'public'::regnamespace and x.indisunique and not exists (select from pg_constraint where conindid = i.oid)
        """;

    [Fact]
    public async Task Every_unique_and_check_constraint_has_words_or_is_one_that_only_a_bug_breaks()
    {
        var named = (await Read()).Where(x => x.Type is "c" or "u" or "x" && !x.IsEnum).Select(x => x.Name).ToList();

        named.Should().NotBeEmpty();
        named.Should().BeEquivalentTo(Constraints.Known.Keys.Concat(Constraints.OnlyABug), "nothing is missing, listed twice or gone");
    }

    [Fact]
    public async Task Every_other_constraint_follows_a_rule()
    {
        var all = await Read();

        all.Where(x => x.Type == "f").Should().NotBeEmpty().And.OnlyContain(x => x.Name.StartsWith("fk_") && Explained(x.Name, PostgresErrorCodes.ForeignKeyViolation) != null);
        all.Where(x => x.Type == "p").Should().NotBeEmpty().And.OnlyContain(x => Explained(x.Name, PostgresErrorCodes.UniqueViolation) == null);
        all.Where(x => x.IsEnum).Should().NotBeEmpty().And.OnlyContain(x => Explained(x.Name, PostgresErrorCodes.CheckViolation) == null);
    }

    [Fact]
    public void Codes_and_words_are_there_and_codes_differ()
    {
        Constraints.Known.Values.Should().OnlyContain(x => x.Words.EndsWith('.') && x.Code.Contains('.'));
        Constraints.Known.Values.Select(x => x.Code).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_field_is_one_that_some_command_has() =>
        Constraints.Known.Values.Where(x => x.Field.Length > 0).Should().OnlyContain(x => UseCases.All.Any(y => y.IsCommand && y.Message.GetProperty(x.Field) != null));

    [Fact]
    public async Task Something_chosen_that_is_gone_is_refused_in_words()
    {
        await using var clinic = await Clinic.Open(cluster);

        var outcome = await clinic.UseCases.Run(clinic.System, new RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), TeamId.Of(Guid.CreateVersion7())));

        outcome.Should().BeOfType<Outcome<PatientId>.Refused>().Which.Code.Should().Be("reference.unknown");
    }

    [Fact]
    public void A_violation_stands_beside_the_field_it_is_about()
    {
        var known = Constraints.Known["ck_contact_minutes"];

        Constraints.As<int>(known, new { Minutes = -1 }).Should().BeOfType<Outcome<int>.Invalid>().Which.Errors.Should().ContainSingle(x => x.Field == "Minutes" && x.Message == known.Words);
        Constraints.As<int>(known, new { Other = -1 }).Should().BeOfType<Outcome<int>.Refused>().Which.Code.Should().Be(known.Code);
    }

    private static ExplainedConstraint? Explained(string name, string state) =>
        Constraints.Explain(new PostgresException("broken", "ERROR", "ERROR", state, constraintName: name));

    private async Task<List<(string Name, string Type, bool IsEnum)>> Read()
    {
        DatabaseLogins logins = await TestDatabase.Create(cluster);
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand(Schema);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, string, bool)>();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));
        }

        return found;
    }
}
