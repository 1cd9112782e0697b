using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>By which account a member of staff signs in, for the administrator who makes their link.</summary>
public static class StaffAccountQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(StaffId StaffId) : IQuery<Answer>;

    /// <summary>The account.</summary>
    public sealed record Answer(UserId User);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Answer>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<Answer> Answer(Request query, Work work, CancellationToken ct) =>
            new(await work.Db.Set<Staff>().Where(x => x.Id == query.StaffId && x.IsActive).Select(x => (UserId?)x.UserId).SingleOrDefaultAsync(ct)
                ?? throw new RuleViolationException("staff.unknown", "This member of staff does not work here any more. Reload the page."));
    }
}
