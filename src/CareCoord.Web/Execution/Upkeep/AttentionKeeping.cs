using System.Text.Json;
using System.Text.Json.Serialization;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using Npgsql;
using NpgsqlTypes;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>
/// Makes the stored rows of attention and worklist equal to what the pure function says, touching only what differs.
/// Open to be replaced in one place only: where its cost is measured by doing without it.
/// </summary>
internal class AttentionKeeping(AttentionRules rules)
{
    /// <summary>People recomputed at once.</summary>
    internal const int Chunk = 200;

    private const string AttentionRows = """
        with wanted as (select * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::uuid[], $9::smallint[], $10::smallint[], $11::timestamptz[], $12::jsonb[])
          as w(patient_id, kind, subject_id, owner_id, counts_from, counts_until, deputy_id, band, tier, since, detail)),
        gone as (delete from attention a where a.patient_id = any($1) and not exists (select from wanted w
          where (w.patient_id, w.kind, w.subject_id, w.owner_id, w.counts_from) = (a.patient_id, a.kind, a.subject_id, a.owner_id, a.counts_from)))
        insert into attention as a (organisation_id, patient_id, kind, subject_id, owner_id, counts_from, counts_until, deputy_id, band, tier, since, detail)
        select $13, w.* from wanted w where not exists (select from attention a where a.patient_id = any($1)
          and (w.patient_id, w.kind, w.subject_id, w.owner_id, w.counts_from) = (a.patient_id, a.kind, a.subject_id, a.owner_id, a.counts_from)
          and (w.counts_until, w.deputy_id, w.band, w.tier, w.since, w.detail) is not distinct from (a.counts_until, a.deputy_id, a.band, a.tier, a.since, a.detail))
        on conflict (organisation_id, patient_id, kind, subject_id, owner_id, counts_from) do update
          set counts_until = excluded.counts_until, deputy_id = excluded.deputy_id, band = excluded.band, tier = excluded.tier, since = excluded.since, detail = excluded.detail
        """;

    private const string WorklistRows = """
        with wanted as (select * from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::smallint[], $7::timestamptz[], $8::text[], $9::uuid[], $10::jsonb[])
          as w(viewer_id, patient_id, counts_from, counts_until, band, since, kind, subject_id, detail)),
        gone as (delete from worklist a where a.patient_id = any($1) and not exists (select from wanted w
          where (w.viewer_id, w.patient_id, w.counts_from) = (a.viewer_id, a.patient_id, a.counts_from)))
        insert into worklist as a (organisation_id, viewer_id, patient_id, counts_from, counts_until, band, since, kind, subject_id, detail)
        select $11, w.* from wanted w where not exists (select from worklist a where a.patient_id = any($1)
          and (w.viewer_id, w.patient_id, w.counts_from) = (a.viewer_id, a.patient_id, a.counts_from)
          and (w.counts_until, w.band, w.since, w.kind, w.subject_id, w.detail) is not distinct from (a.counts_until, a.band, a.since, a.kind, a.subject_id, a.detail))
        on conflict (organisation_id, viewer_id, patient_id, counts_from) do update
          set counts_until = excluded.counts_until, band = excluded.band, since = excluded.since, kind = excluded.kind, subject_id = excluded.subject_id, detail = excluded.detail
        """;

    /// <summary>How details are written; what is null is left out, so that they stay small.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Whether the list of people is kept beside the things owed: always, save where the price of that is measured.</summary>
    protected virtual bool KeepsWorklist => true;

    /// <summary>Recomputes people; a batch of any size, in chunks.</summary>
    public virtual async Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        foreach (var chunk in patients.Chunk(Chunk))
        {
            var facts = await AttentionLoading.Load(work, chunk, ct);
            var found = facts.Select(x => (Facts: x, Rows: Domain.Attention.AttentionRows.Of(x, rules))).ToList();
            await using var batch = work.Batch();
            batch.BatchCommands.Add(Attention(work, chunk, [.. found.SelectMany(x => x.Rows)]));
            if (KeepsWorklist)
            {
                var heads = found.SelectMany(x => Worklist.Of(x.Facts, x.Rows)).ToArray();
                work.Tell(heads.Select(x => x.ViewerId));
                batch.BatchCommands.Add(People(work, chunk, heads));
            }

            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private static NpgsqlBatchCommand Attention(Work work, PatientId[] patients, AttentionRow[] rows) => new(AttentionRows)
    {
        Parameters =
        {
            Of(patients, x => x.Value),
            Of(rows, x => x.PatientId.Value),
            Of(rows, x => x.Kind.ToString()),
            Of(rows, x => x.SubjectId),
            Of(rows, x => x.OwnerId.Value),
            Of(rows, x => x.CountsFrom.ToUniversalTime()),
            Of(rows, x => x.CountsUntil?.ToUniversalTime()),
            Of(rows, x => x.DeputyId?.Value),
            Of(rows, x => (short)x.Band),
            Of(rows, x => (short)x.Tier),
            Of(rows, x => x.Since.ToUniversalTime()),
            Details(rows.Select(x => x.Detail)),
            new() { Value = work.Db.Organisation!.Value.Value },
        },
    };

    private static NpgsqlBatchCommand People(Work work, PatientId[] patients, WorklistRow[] rows) => new(WorklistRows)
    {
        Parameters =
        {
            Of(patients, x => x.Value),
            Of(rows, x => x.ViewerId),
            Of(rows, x => x.PatientId.Value),
            Of(rows, x => x.CountsFrom.ToUniversalTime()),
            Of(rows, x => x.CountsUntil?.ToUniversalTime()),
            Of(rows, x => (short)x.Band),
            Of(rows, x => x.Since.ToUniversalTime()),
            Of(rows, x => x.Kind.ToString()),
            Of(rows, x => x.SubjectId),
            Details(rows.Select(x => x.Detail)),
            new() { Value = work.Db.Organisation!.Value.Value },
        },
    };

    private static NpgsqlParameter Of<TRow, T>(TRow[] rows, Func<TRow, T> column) => new() { Value = Array.ConvertAll(rows, x => column(x)) };

    private static NpgsqlParameter Details(IEnumerable<AttentionDetail> details) => new()
    {
        Value = details.Select(x => JsonSerializer.Serialize(x, Json)).ToArray(),
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
    };
}
