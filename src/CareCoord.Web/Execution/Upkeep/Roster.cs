using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Who works here and in which teams. Read once an operation, however many of its steps ask.</summary>
/// <param name="Staff">Everybody, those who have left included.</param>
/// <param name="Teams">Members by team.</param>
internal sealed record Roster(IReadOnlyDictionary<StaffId, Staff> Staff, ILookup<TeamId, StaffId> Teams)
{
    public static async Task<Roster> Load(Work work, CancellationToken ct) => new(
        await work.Db.Set<Staff>().AsNoTracking().ToDictionaryAsync(x => x.Id, ct),
        (await work.Db.Set<TeamMember>().AsNoTracking().ToListAsync(ct)).ToLookup(x => x.TeamId, x => x.StaffId));
}
