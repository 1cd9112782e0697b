using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Capacity;

/// <summary>Whether what a colleague owes can be done in the minutes that are there, and what could be spread; one's own, or a colleague's of one's teams.</summary>
public static class CapacityQuery
{
    private const string Teammates = """
        select s.id, s.name from staff s
        where s.is_active and (s.id = $1 or s.id in (
          select m.staff_id from team_member m where m.team_id in (select t.team_id from team_member t where t.staff_id = $1)))
          and s.role = any($2)
        order by s.name, s.id
        """;

    /// <summary>Whose; null for one's own.</summary>
    public sealed record Request(StaffId? Whose = null) : IQuery<Answer>;

    /// <summary>The answer.</summary>
    /// <param name="Whose">Who is looked at.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="IsKnown">False when nobody has said when they work: nothing can be said then.</param>
    /// <param name="Weeks">The weeks ahead.</param>
    /// <param name="Moves">What could be moved so that they can be served.</param>
    /// <param name="LongRun">Minutes a week that those whom they coordinate ask for in the long run; 0 when they coordinate nobody.</param>
    /// <param name="FullWeek">Minutes of a week without holidays and absences.</param>
    /// <param name="Colleagues">Of whom the reader may ask, by name.</param>
    public sealed record Answer(
        StaffId Whose, string Name, bool IsKnown, IReadOnlyList<WeekRow> Weeks, IReadOnlyList<MoveRow> Moves, int LongRun, int FullWeek, IReadOnlyList<Colleague> Colleagues)
    {
        /// <summary>The first week that cannot be served, in words; null when all can.</summary>
        public string? Warning => Weeks.FirstOrDefault(x => x.IsTooFull)?.Words;
    }

    /// <summary>A week.</summary>
    /// <param name="Monday">Its Monday.</param>
    /// <param name="Owed">Minutes owed.</param>
    /// <param name="There">Minutes that are there.</param>
    /// <param name="People">How many contacts are owed in it.</param>
    /// <param name="IsTooFull">More is owed than there is.</param>
    /// <param name="Words">In a sentence.</param>
    public sealed record WeekRow(DateOnly Monday, int Owed, int There, int People, bool IsTooFull, string Words);

    /// <summary>Something that could be moved, about somebody whom the reader may see.</summary>
    public sealed record MoveRow(FollowUpId Id, PatientId PatientId, string Person, string What, DateOnly From, DateOnly To, int Minutes);

    /// <summary>A colleague.</summary>
    public sealed record Colleague(StaffId Id, string Name);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Answer>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<Answer> Answer(Request query, Work work, CancellationToken ct)
        {
            var colleagues = await Colleagues(work, ct);
            var whose = query.Whose ?? work.Actor.Self;
            var name = colleagues.Find(x => x.Id == whose)?.Name
                ?? (whose == work.Actor.Self ? work.Actor.Name : throw new RuleViolationException("capacity.not-yours", "You see the time of the colleagues of your teams only."));
            var caseload = await Caseload.Load(work, content.Tables, whose, ct);
            return new Answer(
                whose, name, caseload.Budget.IsKnown,
                [.. caseload.Weeks.Select(x => new WeekRow(x.Monday, x.Owed, x.There, x.Contacts.Count, caseload.Budget.IsKnown && x.IsTooFull, CapacityWords.Of(x)))],
                await Moves(work, caseload, ct), await LongRun(work, content.Tables, whose, ct), caseload.Budget.FullWeek, colleagues);
        }

        private static async Task<List<Colleague>> Colleagues(Work work, CancellationToken ct)
        {
            await using var command = work.Sql(Teammates, work.Actor.Self.Value, Enum.GetValues<Role>().Where(x => x.IsInCare()).Select(x => x.ToString()).ToArray());
            await using var reader = await command.ExecuteReaderAsync(ct);
            var found = new List<Colleague>();
            while (await reader.ReadAsync(ct))
            {
                found.Add(new Colleague(StaffId.Of(reader.GetGuid(0)), reader.GetString(1)));
            }

            return found;
        }

        /// <summary>People of other care teams are counted in the minutes, and neither named nor moved by the reader.</summary>
        private static async Task<IReadOnlyList<MoveRow>> Moves(Work work, Caseload caseload, CancellationToken ct)
        {
            var ids = caseload.Moves.Select(x => x.Contact.PatientId).Distinct().ToList();
            var grounds = await work.GroundsWith(ids, ct);
            var names = await work.Db.Set<Patient>().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Details.FamilyName, x.Details.GivenNames }).ToDictionaryAsync(x => x.Id, ct);
            return
            [
                .. caseload.Moves.Where(x => grounds.GetValueOrDefault(x.Contact.PatientId) is { TakesPart: true }).Select(x => new MoveRow(
                    x.Contact.Id, x.Contact.PatientId, PersonName.Of(names[x.Contact.PatientId].FamilyName, names[x.Contact.PatientId].GivenNames),
                    caseload.What[x.Contact.Id], x.Contact.DueOn, x.To, x.Contact.Minutes)),
            ];
        }

        /// <summary>At the interval that stands for each now; those who are paused, or watched after discharge, ask for no regular contact.</summary>
        private static async Task<int> LongRun(Work work, ContentTables tables, StaffId whose, CancellationToken ct)
        {
            var coordinated = await work.Db.Set<Episode>().AsNoTracking().Where(x => x.CoordinatorId == whose && x.EndedOn == null).ToListAsync(ct);
            return Weeks.InTheLongRun(coordinated
                .Where(x => x.Phase is not (Phase.Paused or Phase.Watch))
                .Select(x => (Episode: x, Every: tables.Planner.CadenceOf(x.Phase).IntervalAt(x.PhaseSince, work.Today, x.ChosenIntervalDays) ?? tables.Planner.WithoutInterval))
                .Select(x => (tables.Capacity.ContactMinutesIn(x.Episode.Phase), x.Every.After(work.Today, Domain.Time.WorkCalendar.MondayToFriday).DayNumber - work.Today.DayNumber)));
        }
    }
}
