using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Patients;

/// <summary>One person at a look: what matters, what is next, what happened last.</summary>
public static class PersonQuery
{
    /// <summary>Most contacts shown; the rest stands on the timeline.</summary>
    public const int RecentContacts = 5;

    /// <summary>Most records of other systems shown; the rest stands on the timeline.</summary>
    public const int RecentHistory = 10;

    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Person>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The look.</summary>
    public sealed record Person(
        IReadOnlyList<GoalView> Goals, IReadOnlyList<NextView> Next, IReadOnlyList<ContactView> Contacts, IReadOnlyList<FlagView> Flags, IReadOnlyList<HistoryView> History);

    /// <summary>A goal with its ratings, oldest first.</summary>
    public sealed record GoalView(GoalId Id, string Activity, DateOnly? By, int? Target, bool IsTarget, IReadOnlyList<RatingView> Ratings);

    /// <summary>One rating.</summary>
    public sealed record RatingView(DateOnly On, int Value);

    /// <summary>Something owed.</summary>
    public sealed record NextView(FollowUpId Id, FollowUpKind Kind, DateOnly DueOn, string Words, string Owner, StaffId OwnerId, Discipline Discipline, bool IsPromised, bool IsSafety, BookedView? Booked)
    {
        /// <summary>True when being in touch with the person does it.</summary>
        public bool IsContact => Kind.IsMeeting() || Kind == FollowUpKind.Repair;

        /// <summary>True when an instant can be agreed for it.</summary>
        public bool IsBookable => IsContact || Kind.IsSafety();
    }

    /// <summary>What is booked: how, for how long, and where; the instant stands in the sentence.</summary>
    public sealed record BookedView(Channel Channel, int Minutes, string Place);

    /// <summary>A contact that happened, or that was recorded in error, with by whom and why.</summary>
    public sealed record ContactView(ContactId Id, DateTime At, Channel Channel, ContactOutcome Outcome, bool SymptomDriven, int Minutes, string Note, string By, string Copy, string? InError);

    /// <summary>An open safety flag.</summary>
    public sealed record FlagView(SafetyFlagId Id, SafetyLevel Level, string Why, string RaisedBy, string Clinician, DateTime RaisedAt);

    /// <summary>Something imported from another system.</summary>
    public sealed record HistoryView(ImportedRecordId Id, string Type, string Title, string Status, string Value, DateOnly? On);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Person>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Person> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var zone = await work.ZoneOf(id, ct);
            var names = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            return new Person(
                await Goals(id, work, ct), await Next(id, zone, names, work, ct), await Contacts(id, zone, names, work, ct),
                await Flags(id, zone, names, work, ct), await History(id, work, ct));
        }

        private static async Task<IReadOnlyList<GoalView>> Goals(PatientId id, Work work, CancellationToken ct)
        {
            var ratings = (await work.RatingsOf(id).OrderBy(x => x.On).ThenBy(x => x.Id).ToListAsync(ct)).ToLookup(x => x.GoalId);
            var goals = await work.GoalsOf(id).AsNoTracking().ToListAsync(ct);
            return [.. goals.Select(x => new GoalView(x.Id, x.Activity, x.By, x.Target, x.IsTarget, [.. ratings[x.Id].Select(y => new RatingView(y.On, y.Value))]))];
        }

        private static async Task<IReadOnlyList<NextView>> Next(PatientId id, string zone, Dictionary<StaffId, string> names, Work work, CancellationToken ct)
        {
            var open = await work.OpenFollowUps(id, ct);
            return [.. open.OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value).Select(x => new NextView(
                x.Id, x.Kind, x.DueOn, AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(FollowUpSnapshot.Of(x)), zone), names[x.OwnerId], x.OwnerId, x.Discipline,
                x.FindPromise() is { IsUnsettled: true }, x.IsAboutSafety(), x.FindBooking() is { } booking ? new BookedView(booking.Channel, booking.Minutes, booking.Place) : null))];
        }

        private static async Task<IReadOnlyList<ContactView>> Contacts(PatientId id, string zone, Dictionary<StaffId, string> names, Work work, CancellationToken ct)
        {
            var contacts = await work.Db.Set<Contact>().AsNoTracking().Where(x => x.PatientId == id)
                .OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(RecentContacts).ToListAsync(ct);
            var person = await work.Db.Set<Patient>().AsNoTracking().Include(x => x.Identifiers).SingleAsync(x => x.Id == id, ct);
            var heading = new CopyHeading(PersonWords.Identity(person), zone);
            return [.. contacts.Select(x => new ContactView(
                x.Id, WallClock.LocalOf(x.At, zone), x.Channel, x.Outcome, x.Nature == ContactNature.SymptomDriven, x.Minutes, x.Note, names[x.By],
                ContactCopy.Of(x, heading, names[x.By]),
                x.VoidedBy is { } by ? $"{names[by]}: {x.VoidedBecause}" : null))];
        }

        private static async Task<IReadOnlyList<FlagView>> Flags(PatientId id, string zone, Dictionary<StaffId, string> names, Work work, CancellationToken ct) =>
            [.. (await work.Db.Set<SafetyFlag>().AsNoTracking().Where(x => x.PatientId == id && x.Status == SafetyStatus.Open).OrderBy(x => x.RaisedAt).ToListAsync(ct))
                .Select(x => new FlagView(x.Id, x.Level, x.Why, x.RaisedBy is { } by ? names[by] : "a rule of the clinic", names[x.ClinicianId], WallClock.LocalOf(x.RaisedAt, zone)))];

        private static async Task<IReadOnlyList<HistoryView>> History(PatientId id, Work work, CancellationToken ct) =>
            await work.Db.Set<ImportedRecord>().Where(x => x.PatientId == id && x.Type != "Patient")
                .OrderByDescending(x => x.Content.On).ThenByDescending(x => x.Id).Take(RecentHistory)
                .Select(x => new HistoryView(x.Id, x.Type, x.Content.Title, x.Content.Status, x.Content.Value, x.Content.On)).ToListAsync(ct);
    }
}
