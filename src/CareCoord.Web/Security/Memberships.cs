using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Npgsql;

namespace CareCoord.Web.Security;

/// <summary>
/// Asks in which organisations an account is a member of staff. It is the one question about staff that comes
/// before an organisation is known, so it goes past <see cref="UseCases"/>, by a function and a policy made for it alone.
/// </summary>
public sealed class Memberships(CareDatabase database)
{
    /// <summary>The account's active memberships, by name of the organisation.</summary>
    public async Task<IReadOnlyList<Membership>> Of(UserId user, CancellationToken ct) => [.. (await Ever(user, ct)).Where(x => x.IsActive)];

    /// <summary>All memberships the account ever had, by name of the organisation: one that has ended may begin again.</summary>
    public async Task<IReadOnlyList<Membership>> Ever(UserId user, CancellationToken ct)
    {
        await using var connection = await database.App.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new("select set_config('app.account', $1, true)") { Parameters = { new() { Value = user.Value.ToString() } } },
                new("select * from memberships()"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var memberships = new List<Membership>();
        while (await reader.ReadAsync(ct))
        {
            memberships.Add(new Membership(
                new Session(OrganisationId.Of(reader.GetGuid(0)), user, StaffId.Of(reader.GetGuid(2))),
                reader.GetString(1), reader.GetString(3), Enum.Parse<Role>(reader.GetString(4)), reader.GetString(5), reader.GetBoolean(6)));
        }

        return memberships;
    }
}
