using CareCoord.Web.Jobs;

namespace CareCoord.Web.Features.Jobs;

/// <summary>For whom a job is due: a condition on a person <c>p</c>.</summary>
internal static class Due
{
    /// <summary>
    /// A daily job: $1 the job, $2 the clinic's day, $3 the hash of the clinical content as the organisation has it. It holds on a new day, and for everybody
    /// at once when content has changed since the job last went through them.
    /// </summary>
    private const string Daily = """
        not exists (select from sweep_mark m where m.patient_id = p.id and m.job = $1 and m."on" >= $2 and m.content = $3)
        """;

    /// <summary>Somebody who was marked by a change that concerned many; the parameters are the same, and none is asked.</summary>
    private const string Marked = """
        exists (select from wide_change_person w where w.patient_id = p.id and w.set_aside_because = '')
        """;

    /// <summary>The condition of a job.</summary>
    public static string For(string job) => job == Schedule.Recompute ? Marked : Daily;
}
