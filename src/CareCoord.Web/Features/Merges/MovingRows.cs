using CareCoord.Domain;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Features.Merges;

/// <summary>Takes rows from one record to another and back, and keeps of each that it went.</summary>
internal static class MovingRows
{
    /// <summary>What may be gone since without harm: a draft was published or discarded, a number removed by hand.</summary>
    private static readonly string[] MayBeGone = ["draft", "patient_identifier"];

    /// <summary>How many rows of each table would go.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Count(Work work, PatientId from, PatientId to, CancellationToken ct)
    {
        await using var batch = work.Batch();
        foreach (var table in MergedTables.Moved)
        {
            Add(batch, $"select count(t.patient_id)::int from {table.Table} t where t.patient_id = $1 and not ({table.Unless}) and $2::uuid is not null", from.Value, to.Value);
        }

        return await Read(batch, ct);
    }

    /// <summary>Takes them, and writes down which.</summary>
    public static async Task There(Work work, PersonMerge merge, CancellationToken ct)
    {
        await using var batch = work.Batch();
        foreach (var table in MergedTables.Moved)
        {
            Add(batch, $"""
                with moved as (update {table.Table} t set patient_id = $2 where t.patient_id = $1 and not ({table.Unless}) returning {table.Key} as key)
                insert into moved_row (organisation_id, merge_id, table_name, row_key, from_id, to_id) select $3, $4, '{table.Table}', key, $1, $2 from moved
                """, merge.PatientId.Value, merge.SurvivorId.Value, work.Db.Organisation!.Value.Value, merge.Id.Value);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes exactly these back.</summary>
    /// <exception cref="RuleViolationException">merge.changed: something hangs together with them by now that would not go back.</exception>
    public static async Task Back(Work work, PersonMerge merge, CancellationToken ct)
    {
        if (await Entangled(work, merge, ct) is { Count: > 0 } since)
        {
            throw new RuleViolationException("merge.changed", $"It cannot be undone any more by itself: since then {string.Join(", ", since)} came to hang together with what would go back. Sort these out by hand, on the record that stayed.");
        }

        var logged = await Logged(work, merge, ct);
        await using var batch = work.Batch();
        foreach (var table in MergedTables.Moved)
        {
            Add(batch, $"""
                with back as (update {table.Table} t set patient_id = $2 where t.patient_id = $1 and {table.Key} in (select row_key from moved_row where merge_id = $3 and table_name = '{table.Table}') returning 1 as one)
                select count(one)::int from back
                """, merge.SurvivorId.Value, merge.PatientId.Value, merge.Id.Value);
        }

        var went = await Read(batch, ct);
        if (MergedTables.Moved.Where(x => !MayBeGone.Contains(x.Table) && went[x.Table] != logged.GetValueOrDefault(x.Table)).Select(x => x.Many).ToList() is { Count: > 0 } gone)
        {
            throw new RuleViolationException("merge.gone", $"It cannot be undone any more: what it had taken is not all there ({string.Join(", ", gone)}).");
        }
    }

    /// <summary>Where one row would go back and another, which hangs on it or on which it hangs, would stay; read from the model, so that no reference is forgotten.</summary>
    private static async Task<IReadOnlyList<string>> Entangled(Work work, PersonMerge merge, CancellationToken ct)
    {
        var tables = MergedTables.Moved.ToDictionary(x => x.Table, StringComparer.Ordinal);
        var links = work.Db.Model.GetEntityTypes().SelectMany(x => x.GetForeignKeys())
            .Select(x => (Child: x.DeclaringEntityType.GetTableName()!, Parent: x.PrincipalEntityType.GetTableName()!, Column: x.Properties[^1].GetColumnName()))
            .Where(x => tables.ContainsKey(x.Child) && tables.ContainsKey(x.Parent)).Distinct().ToList();
        await using var batch = work.Batch();
        foreach (var (child, parent, column) in links)
        {
            Add(batch, $"""
                select count(t.patient_id)::int from {child} t join {parent} p on p.id = t.{column}
                where t.patient_id = $1 and p.patient_id = $1
                  and exists (select from moved_row r where r.merge_id = $2 and r.table_name = '{child}' and r.row_key = {tables[child].Key})
                   <> exists (select from moved_row r where r.merge_id = $2 and r.table_name = '{parent}' and r.row_key = p.id::text)
                """, merge.SurvivorId.Value, merge.Id.Value);
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (child, _, _) in links)
        {
            await reader.ReadAsync(ct);
            found[child] = Math.Max(found.GetValueOrDefault(child), reader.GetInt32(0));
            await reader.NextResultAsync(ct);
        }

        return [.. found.Where(x => x.Value > 0).Select(x => MergeWords.Count(tables[x.Key], x.Value))];
    }

    /// <summary>How many rows of each table a merge took.</summary>
    private static async Task<Dictionary<string, int>> Logged(Work work, PersonMerge merge, CancellationToken ct)
    {
        var id = merge.Id;
        return await work.Db.Set<MovedRow>().Where(x => x.MergeId == id).GroupBy(x => x.TableName).Select(x => new { x.Key, Rows = x.Count() })
            .ToDictionaryAsync(x => x.Key, x => x.Rows, ct);
    }

    private static async Task<IReadOnlyDictionary<string, int>> Read(NpgsqlBatch batch, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in MergedTables.Moved)
        {
            await reader.ReadAsync(ct);
            counts.Add(table.Table, reader.GetInt32(0));
            await reader.NextResultAsync(ct);
        }

        return counts;
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(Array.ConvertAll(parameters, x => new NpgsqlParameter { Value = x }));
        batch.BatchCommands.Add(command);
    }
}
