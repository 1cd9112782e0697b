using CareCoord.Content;
using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Absences;

/// <summary>The people to tell before somebody is away: for who is away, their deputy, and whoever else cares for the same people.</summary>
public static class ToTellQuery
{
    /// <summary>Which time away.</summary>
    public sealed record Request(AbsenceId AbsenceId) : IQuery<Answer>;

    /// <summary>The list.</summary>
    /// <param name="Absence">The time away.</param>
    /// <param name="Name">Who is away.</param>
    /// <param name="Deputy">Who stands in.</param>
    /// <param name="From">First day away.</param>
    /// <param name="Until">Last day away.</param>
    /// <param name="TellBy">The last day on which telling them is in time.</param>
    /// <param name="IsLongEnough">False for a time away too short to tell people of.</param>
    /// <param name="People">Those whom the reader may see.</param>
    /// <param name="Others">How many more there are, whom the reader does not see.</param>
    public sealed record Answer(AbsenceId Absence, string Name, string Deputy, DateOnly From, DateOnly Until, DateOnly TellBy, bool IsLongEnough, IReadOnlyList<Row> People, int Others);

    /// <summary>Somebody to tell.</summary>
    public sealed record Row(PatientId PatientId, string Person, DateOnly? BirthDate, string Why, string ToldBy, DateTime? ToldAt);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Answer>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<Answer> Answer(Request query, Work work, CancellationToken ct)
        {
            var absence = await work.Absence(query.AbsenceId, ct);
            var names = await work.Db.Set<Staff>().AsNoTracking().ToDictionaryAsync(x => x.Id, ct);
            var (away, rules) = (names[absence.StaffId], content.Tables.Capacity);
            var people = await work.PeopleToTellOf(absence, ct);
            var told = await work.ToldOf(absence.Id, ct);
            List<PatientId> ids = [.. people.Select(x => x.Patient)];
            var grounds = await work.GroundsWith(ids, ct);
            var persons = await work.Db.Set<Patient>().AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
            var seen = people.Where(x => grounds.GetValueOrDefault(x.Patient) is { TakesPart: true }).ToList();
            return new Answer(
                absence.Id, away.Name, away.DeputyId is { } deputy ? names[deputy].Name : "", absence.From, absence.Until,
                PeopleToTell.TellBy(absence.From, rules), PeopleToTell.IsLongEnough(absence.From, absence.Until, rules),
                [.. seen.Select(x => Row(x, persons[x.Patient], told.GetValueOrDefault(x.Patient), names, work.Actor.TimeZone))], people.Count - seen.Count);
        }

        private static Row Row(PersonToTell person, Patient patient, AbsenceNotice? told, Dictionary<StaffId, Staff> names, string zone) => new(
            patient.Id, PersonName.Of(patient.Details.FamilyName, patient.Details.GivenNames), patient.Details.BirthDate, Why(person, patient.Details.TimeZone),
            told is null ? "" : names[told.ToldBy].Name, told is null ? null : WallClock.LocalOf(told.ToldAt, zone));

        private static string Why(PersonToTell person, string zone) => person.Agreed.Count == 0
            ? "Knows them as their lead or coordinator."
            : string.Join(" ", person.Agreed.Select(x => x.BookedAt is { } at
                ? $"Booked for {Words.Moment(WallClock.LocalOf(at, zone))}."
                : AttentionWords.Sentence(AttentionKind.PromiseDue, AttentionDetail.Of(x), zone)));
    }
}
