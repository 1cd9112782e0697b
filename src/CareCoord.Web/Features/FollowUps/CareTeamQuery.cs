using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Who takes part in a person's care, named ones first.</summary>
public static class CareTeamQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>One of them.</summary>
    public sealed record Row(StaffId Id, string Name, string Title, Role Role, Discipline Discipline);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct) =>
            [.. (await CareTeams.Load(work, [query.PatientId], ct)).Of(query.PatientId).Select(x => new Row(x.Id, x.Name, x.Title, x.Role, x.Discipline))];
    }
}
