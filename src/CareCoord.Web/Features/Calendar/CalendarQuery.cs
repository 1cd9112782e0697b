using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Calendar;

/// <summary>One person's days on their own clock: the contacts, bookings and what is owed of all disciplines, who is away, and what was put together and why.</summary>
public static class CalendarQuery
{
    /// <summary>Most days at once.</summary>
    public const int MostDays = 62;

    /// <summary>Whose, and which days, both included.</summary>
    public sealed record Request(PatientId PatientId, DateOnly From, DateOnly Until) : IQuery<Days>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The days.</summary>
    /// <param name="Today">The person's local day.</param>
    /// <param name="Zone">The person's time zone.</param>
    /// <param name="Entries">What stands on them, in order.</param>
    public sealed record Days(DateOnly Today, string Zone, IReadOnlyList<Entry> Entries);

    /// <summary>One thing on one day.</summary>
    public sealed record Entry(DateOnly Day, TimeOnly? Time, CalendarKind Kind, string Words)
    {
        /// <summary>The disciplines it is about; none for absences and holidays.</summary>
        public IReadOnlyList<Discipline> Disciplines { get; init; } = [];

        /// <summary>Who did it, or owes it; else empty.</summary>
        public string Who { get; init; } = "";

        /// <summary>The person was told: a promise.</summary>
        public bool IsPromised { get; init; }

        /// <summary>It is about safety.</summary>
        public bool IsSafety { get; init; }

        /// <summary>What was put together here, and why; null when nothing was.</summary>
        public string? Merged { get; init; }
    }

    /// <summary>Reads them.</summary>
    public sealed class Handler(PlannerRules rules) : IAnswer<Request, Days>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Days> Answer(Request query, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(query.PatientId, ct);
            var until = query.Until.DayNumber - query.From.DayNumber >= MostDays ? query.From.AddDays(MostDays - 1) : query.Until;
            var span = query with { Until = until };
            var names = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            List<Entry> entries = [.. await Contacts(span, zone, names, work, ct), .. await FollowUps(span, zone, names, work, ct), .. await Around(span, names, work, ct)];
            return new Days(WallClock.DayOf(work.Now, zone), zone, [.. entries.OrderBy(x => x.Day).ThenBy(x => x.Kind).ThenBy(x => x.Time).ThenBy(x => x.Words, StringComparer.Ordinal)]);
        }

        private static async Task<IEnumerable<Entry>> Contacts(Request span, string zone, Dictionary<StaffId, string> names, Work work, CancellationToken ct)
        {
            var (from, until) = (WallClock.StartOf(span.From, zone), WallClock.StartOf(span.Until.AddDays(1), zone));
            var contacts = await work.Db.Set<Contact>().AsNoTracking().Where(x => x.PatientId == span.PatientId && x.VoidedAt == null && x.At >= from && x.At < until).ToListAsync(ct);
            return contacts.Select(x => new Entry(
                WallClock.DayOf(x.At, zone), TimeOnly.FromDateTime(WallClock.LocalOf(x.At, zone)), CalendarKind.Contact,
                $"Contact {Words.Channel(x.Channel)}, {ContactWords.Of(x.Outcome)}")
            {
                Disciplines = [x.Discipline],
                Who = names[x.By],
            });
        }

        private async Task<IEnumerable<Entry>> FollowUps(Request span, string zone, Dictionary<StaffId, string> names, Work work, CancellationToken ct)
        {
            var followUps = await work.Db.Set<FollowUp>().AsNoTracking().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
                .Where(x => x.PatientId == span.PatientId && ((x.Status == FollowUpStatus.Open && x.DueOn >= span.From && x.DueOn <= span.Until)
                    || (x.Status == FollowUpStatus.Missed && x.EndedOn >= span.From && x.EndedOn <= span.Until)))
                .ToListAsync(ct);
            return followUps.Select(x => Of(x, zone, names));
        }

        private Entry Of(FollowUp followUp, string zone, Dictionary<StaffId, string> names)
        {
            var snapshot = FollowUpSnapshot.Of(followUp);
            var open = snapshot.IsOpen;
            var what = AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(snapshot), zone);
            var day = open && snapshot.BookedAt is { } at ? WallClock.DayOf(at, zone) : open ? snapshot.DueOn : snapshot.EndedOn!.Value;
            return new Entry(
                day,
                open && snapshot.BookedAt is { } booked ? TimeOnly.FromDateTime(WallClock.LocalOf(booked, zone)) : null,
                !open ? CalendarKind.Missed : snapshot.BookedAt is null ? CalendarKind.Owed : CalendarKind.Booked,
                open ? what : $"Did not take place: {what}")
            {
                Disciplines = [.. snapshot.Reasons.Select(x => x.Discipline).DefaultIfEmpty(snapshot.Discipline).Distinct().Order()],
                Who = names[snapshot.OwnerId],
                IsPromised = open && snapshot.Promise is { IsUnsettled: true },
                IsSafety = snapshot.IsAboutSafety,
                Merged = snapshot.Reasons.Count > 1 ? MergedWords.Of(snapshot, rules.MergeDays, zone) : null,
            };
        }

        /// <summary>Times away of those whom the person knows by name, and holidays where they work.</summary>
        private static async Task<IEnumerable<Entry>> Around(Request span, Dictionary<StaffId, string> names, Work work, CancellationToken ct)
        {
            var episode = await work.Db.Set<Episode>().AsNoTracking().SingleOrDefaultAsync(x => x.PatientId == span.PatientId && x.EndedOn == null, ct);
            var members = await work.Db.Set<CareTeamMember>().Where(x => x.PatientId == span.PatientId && x.Until == null && x.StaffId != null).Select(x => x.StaffId!.Value).ToListAsync(ct);
            List<StaffId> known = [.. members.Concat(episode is null ? [] : [episode.LeadId, episode.CoordinatorId]).Distinct()];
            var away = await work.Db.Set<Absence>().AsNoTracking()
                .Where(x => known.Contains(x.StaffId) && x.VoidedAt == null && x.From <= span.Until && x.Until >= span.From).ToListAsync(ct);
            var sites = await work.Db.Set<Team>().Where(x => x.Members.Any(m => known.Contains(m.StaffId))).Select(x => x.SiteId).Distinct().ToListAsync(ct);
            var holidays = await work.Db.Set<Holiday>().AsNoTracking().Where(x => sites.Contains(x.SiteId) && x.On >= span.From && x.On <= span.Until)
                .Join(work.Db.Set<Site>(), x => x.SiteId, x => x.Id, (x, site) => new { x.On, x.Name, Site = site.Name }).ToListAsync(ct);
            return
            [
                .. away.SelectMany(x => Between(x.From, x.Until, span).Select(day => new Entry(day, null, CalendarKind.Away, $"{names[x.StaffId]} is away"))).DistinctBy(x => (x.Day, x.Words)),
                .. holidays.Select(x => new Entry(x.On, null, CalendarKind.Holiday, $"{x.Name}: {x.Site} is closed")),
            ];
        }

        private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly until, Request span)
        {
            for (var day = from < span.From ? span.From : from; day <= until && day <= span.Until; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }
}
