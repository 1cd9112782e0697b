namespace CareCoord.Web.Features.Jobs;

/// <summary>For whom a daily job is due.</summary>
internal static class Due
{
    /// <summary>
    /// A condition on a person <c>p</c>: $1 the job, $2 the clinic's day, $3 the hash of the clinical content. It holds on a new
    /// day, and for everybody at once when content has changed since the job last went through them.
    /// </summary>
    public const string Sql = """
        not exists (select from sweep_mark m where m.patient_id = p.id and m.job = $1 and m."on" >= $2 and m.content = $3)
        """;
}
