using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Audit;

/// <summary>
/// Whether anything was changed about a person lately: what an open page asks every minute before it reads the record again, because to read is a look
/// that is recorded. Says so, too, of anybody whom the reader may not see: what they then read refuses it in words.
/// </summary>
public static class ChangedQuery
{
    private const string Sql = "select audit.changed($1, $2)";

    /// <summary>Asks. It names the person beside what the query concerns, so that asking is no look.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Within">How far back, by the database's clock.</param>
    public sealed record Request(PatientId Person, TimeSpan Within) : IQuery<bool>;

    /// <summary>Answers.</summary>
    public sealed class Handler : IAnswer<Request, bool>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<bool> Answer(Request query, Work work, CancellationToken ct)
        {
            var grounds = await work.GroundsWith([query.Person], ct);
            if (!grounds.TryGetValue(query.Person, out var ground) || Access.SeeBanner.Refusal(work.Actor, ground) is not null)
            {
                return true;
            }

            await using var command = work.Sql(Sql, query.Person.Value, query.Within);
            return (bool)(await command.ExecuteScalarAsync(ct))!;
        }
    }
}
