using CareCoord.Domain.Emergencies;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Emergencies;

/// <summary>Records that were opened in an emergency, for the privacy officer: to review, the oldest first; or reviewed, the newest first.</summary>
public static class EmergenciesQuery
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    /// <summary>Which, behind the last row of the page before.</summary>
    public sealed record Request(bool Reviewed, Row? After) : IQuery<IReadOnlyList<Row>>;

    /// <summary>One of them.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="PatientId">Whose record.</param>
    /// <param name="FamilyName">Family name.</param>
    /// <param name="GivenNames">Given names.</param>
    /// <param name="By">Who opened it.</param>
    /// <param name="Why">Their reason.</param>
    /// <param name="OpenedAt">When.</param>
    /// <param name="EndsAt">Until when.</param>
    /// <param name="ReviewedBy">Who reviewed it; null while that is to be done.</param>
    /// <param name="ReviewedAt">When.</param>
    /// <param name="Found">What came of it.</param>
    public sealed record Row(
        EmergencyAccessId Id, PatientId PatientId, string FamilyName, string GivenNames, string By, string Why, DateTimeOffset OpenedAt, DateTimeOffset EndsAt,
        string? ReviewedBy, DateTimeOffset? ReviewedAt, string Found);

    /// <summary>Reads them.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadAudit;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var rows =
                from e in work.Db.Set<EmergencyAccess>().AsNoTracking()
                where e.ReviewedAt != null == query.Reviewed
                join p in work.Db.Set<Patient>() on e.PatientId equals p.Id
                join s in work.Db.Set<Staff>() on e.StaffId equals s.Id
                join r in work.Db.Set<Staff>() on e.ReviewedBy equals r.Id into reviewers
                from r in reviewers.DefaultIfEmpty()
                select new { e, p.Details.FamilyName, p.Details.GivenNames, By = s.Name, ReviewedBy = r == null ? null : r.Name };
            if (query.After is { } after)
            {
                rows = query.Reviewed
                    ? rows.Where(x => EF.Functions.LessThan(ValueTuple.Create(x.e.OpenedAt, x.e.Id), ValueTuple.Create(after.OpenedAt, after.Id)))
                    : rows.Where(x => EF.Functions.GreaterThan(ValueTuple.Create(x.e.OpenedAt, x.e.Id), ValueTuple.Create(after.OpenedAt, after.Id)));
            }

            rows = query.Reviewed ? rows.OrderByDescending(x => x.e.OpenedAt).ThenByDescending(x => x.e.Id) : rows.OrderBy(x => x.e.OpenedAt).ThenBy(x => x.e.Id);
            return await rows.Take(PageSize)
                .Select(x => new Row(x.e.Id, x.e.PatientId, x.FamilyName, x.GivenNames, x.By, x.e.Why, x.e.OpenedAt, x.e.EndsAt, x.ReviewedBy, x.e.ReviewedAt, x.e.Found))
                .ToListAsync(ct);
        }
    }
}
