using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Today;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>Whose morning it is, and with what its questions are answered.</summary>
/// <param name="work">The operation.</param>
/// <param name="contents">The clinical content as the organisation has set it.</param>
internal sealed class Morning(Work work, OrganisationContent contents)
{
    private IReadOnlyList<TodayQuery.Row>? _mine;

    public Work Work { get; } = work;

    public OrganisationContent Contents { get; } = contents;

    /// <summary>What the reader owes, in the order of Today; read once for all questions.</summary>
    public async Task<IReadOnlyList<TodayQuery.Row>> Mine(CancellationToken ct) =>
        _mine ??= (await new TodayQuery.Handler().Answer(new TodayQuery.Request(WholeTeam: false), Work, ct)).Rows;

    /// <summary>FAMILY, Given of people whose record the reader may open; the others are not among them.</summary>
    public async Task<IReadOnlyDictionary<PatientId, string>> Names(IEnumerable<PatientId> people, CancellationToken ct)
    {
        var open = await Work.Readable(people.Distinct(), ct);
        return await Work.Db.Set<Patient>().Where(x => open.Contains(x.Id)).Select(x => new { x.Id, x.Details.FamilyName, x.Details.GivenNames })
            .ToDictionaryAsync(x => x.Id, x => PersonName.Of(x.FamilyName, x.GivenNames), ct);
    }
}
