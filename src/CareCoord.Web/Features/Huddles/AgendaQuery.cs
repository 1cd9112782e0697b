using CareCoord.Domain.Attention;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>The agenda of a team's next huddle before it begins, and who could be added to it.</summary>
public static class AgendaQuery
{
    /// <summary>Which team's.</summary>
    public sealed record Request(TeamId TeamId) : IQuery<View>;

    /// <summary>The answer.</summary>
    /// <param name="Items">Who is on the agenda, in order.</param>
    /// <param name="Others">Who else stands on the team's list, by name.</param>
    public sealed record View(IReadOnlyList<ItemView> Items, IReadOnlyList<OtherView> Others);

    /// <summary>Somebody on the agenda.</summary>
    public sealed record ItemView(PatientId PatientId, string Name, Band Band, string Sentence);

    /// <summary>Somebody who could be added.</summary>
    public sealed record OtherView(PatientId PatientId, string Name);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, View>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<View> Answer(Request query, Work work, CancellationToken ct)
        {
            await work.RequireOnTeam(query.TeamId, ct);
            var listed = await Agenda.Of(work, query.TeamId, Band.EveryoneElse, ct);
            var open = await work.Readable(listed.Select(x => x.PatientId), ct);
            var people = await work.Db.Set<Patient>().AsNoTracking().Where(x => open.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Details, ct);
            var items = AgendaByHand.Untouched.Taken(listed.Where(x => people.ContainsKey(x.PatientId)));
            return new View(
                [.. items.Select(x => new ItemView(x.PatientId, PersonName.Of(people[x.PatientId]), x.Band, AttentionWords.Sentence(x.Kind, x.Detail, people[x.PatientId].TimeZone)))],
                [.. listed.Where(x => x.Band > Huddle.LastTaken && people.ContainsKey(x.PatientId)).Select(x => new OtherView(x.PatientId, PersonName.Of(people[x.PatientId]))).OrderBy(x => x.Name, StringComparer.CurrentCultureIgnoreCase)]);
        }
    }
}
