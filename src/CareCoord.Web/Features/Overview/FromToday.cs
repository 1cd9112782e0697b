using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What one owes oneself answers.</summary>
internal static class FromToday
{
    /// <summary>How far ahead meetings are looked for: two days, so that tomorrow is prepared today. DESIGN.</summary>
    private const int DaysAhead = 2;

    public static async Task<Glance> WhoFirst(Morning of, CancellationToken ct) => Glance.Of(
        "Who first, why, and by when?", Lines(await of.Mine(ct)), "Nothing is owed now.", "/");

    public static async Task<Glance> PromisesToday(Morning of, CancellationToken ct) => Glance.Of(
        "Which promises run out today?", Lines((await of.Mine(ct)).Where(x => x.Kind is AttentionKind.PromiseDue or AttentionKind.PromiseBroken or AttentionKind.RepairOwed)), "None.", "/");

    public static async Task<Glance> ToDecide(Morning of, CancellationToken ct) => Glance.Of(
        "What am I asked to decide?", Lines((await of.Mine(ct)).Where(x => x.Kind is AttentionKind.Proposal or AttentionKind.Hold || x.Detail.Kind == FollowUpKind.Decision)), "Nothing waits for your decision.", "/");

    public static async Task<Glance> Unreached(Morning of, CancellationToken ct) => Glance.Of(
        "Who cannot be reached?",
        [.. (await of.Mine(ct)).Where(x => x.TriedAt is not null).DistinctBy(x => x.PatientId)
            .Select(x => new GlanceLine($"{x.Name}: tried in vain on {Words.ShortMoment(WallClock.LocalOf(x.TriedAt!.Value, x.Zone))}", $"/people/{x.PatientId.Value}"))],
        "Whoever was called last was reached.", "/calls");

    public static async Task<Glance> MyMinutes(Morning of, CancellationToken ct)
    {
        var (self, today, zone) = (of.Work.Actor.Self, of.Work.Today, of.Work.Actor.TimeZone);
        var since = WallClock.StartOf(new DateOnly(today.Year, today.Month, 1), zone);
        var minutes = await of.Work.Db.Set<Contact>().Where(x => x.By == self && x.VoidedAt == null && x.At >= since).Select(x => x.Minutes).ToListAsync(ct);
        return Glance.Of("How many minutes this month?", [$"{CapacityWords.Of(minutes.Sum())} in {Words.Count(minutes.Count, "contact", "contacts")} of yours"], "", "/time");
    }

    public static async Task<Glance> NextMeetings(Morning of, CancellationToken ct)
    {
        var (self, now) = (of.Work.Actor.Self, of.Work.Now);
        var until = WallClock.StartOf(of.Work.Today.AddDays(DaysAhead), of.Work.Actor.TimeZone);
        var booked = await of.Work.Db.Set<Booking>().Where(x => x.Status == BookingStatus.Booked && x.StartsAt >= now && x.StartsAt < until)
            .Join(of.Work.Db.Set<FollowUp>().Where(x => x.OwnerId == self), x => x.FollowUpId, x => x.Id, (booking, owed) => new { booking.PatientId, booking.StartsAt, booking.Channel })
            .OrderBy(x => x.StartsAt).ToListAsync(ct);
        var names = await of.Names(booked.Select(x => x.PatientId), ct);
        return Glance.Of(
            "Whom do I meet today and tomorrow?",
            [.. booked.Where(x => names.ContainsKey(x.PatientId))
                .Select(x => new GlanceLine($"{Words.ShortMoment(WallClock.LocalOf(x.StartsAt, of.Work.Actor.TimeZone))} {names[x.PatientId]}, {Words.Channel(x.Channel)}", $"/people/{x.PatientId.Value}"))],
            "Nothing is booked with you.", "/time");
    }

    private static List<GlanceLine> Lines(IEnumerable<TodayQuery.Row> rows) => [.. rows.Select(x => new GlanceLine($"{x.Name}: {x.Sentence}", $"/people/{x.PatientId.Value}"))];
}
