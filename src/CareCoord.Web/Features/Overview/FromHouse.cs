using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Emergencies;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What those ask who see no clinical record: who comes, which access needs explaining, whether the machinery runs.</summary>
internal static class FromHouse
{
    /// <summary>The rest of today's bookings of the organisation, with whom, and the language: never why.</summary>
    public static async Task<Glance> WhoComes(Morning of, CancellationToken ct)
    {
        var (now, zone) = (of.Work.Now, of.Work.Actor.TimeZone);
        var until = WallClock.StartOf(of.Work.Today.AddDays(1), zone);
        var booked = await (
            from booking in of.Work.Db.Set<Booking>()
            where booking.Status == BookingStatus.Booked && booking.StartsAt >= now && booking.StartsAt < until
            join owed in of.Work.Db.Set<FollowUp>() on booking.FollowUpId equals owed.Id
            join person in of.Work.Db.Set<Patient>() on booking.PatientId equals person.Id
            join with in of.Work.Db.Set<Staff>() on owed.OwnerId equals with.Id
            orderby booking.StartsAt, booking.Id
            select new { booking.PatientId, booking.StartsAt, booking.Channel, person.Details, With = with.Name }).ToListAsync(ct);
        return new Glance(
            "Who comes, or is called, today?",
            booked.Count == 0
                ? [new GlanceLine("Nothing more is booked today.")]
                : booked.ConvertAll(x => new GlanceLine(
                    string.Join(", ", new[] { $"{Words.Time(TimeOnly.FromDateTime(WallClock.LocalOf(x.StartsAt, zone)))} {PersonName.Of(x.Details)}", Words.Channel(x.Channel), x.With, PersonWords.Language(x.Details) }.OfType<string>()),
                    $"/people/{x.PatientId.Value}")),
            "/people");
    }

    public static async Task<Glance> Emergencies(Morning of, CancellationToken ct)
    {
        var rows = await new EmergenciesQuery.Handler().Answer(new EmergenciesQuery.Request(Reviewed: false, null), of.Work, ct);
        return Glance.Of(
            "Which access needs explaining?",
            rows.Select(x => $"{PersonName.Of(x.FamilyName, x.GivenNames)}: opened in an emergency by {x.By}, {Words.ShortMoment(WallClock.LocalOf(x.OpenedAt, of.Work.Actor.TimeZone))}"),
            "None: every record opened in an emergency is reviewed.", "/emergencies");
    }

    public static async Task<Glance> Jobs(Morning of, CancellationToken ct)
    {
        var rows = await new JobsQuery.Handler(of.Contents).Answer(new JobsQuery.Request(), of.Work, ct);
        return Glance.Of(
            "Did the jobs run?",
            rows.Where(x => x.Failed > 0 || x.Error.Length > 0 || x.Waiting > 0)
                .Select(x => $"{x.Job}: {Words.Count(x.Failed, "person", "people")} set aside, {x.Waiting} not gone through today"),
            "Every job is through, and set nobody aside.", "/settings/jobs");
    }

    public static async Task<Glance> Messages(Morning of, CancellationToken ct)
    {
        var since = of.Work.Now.AddDays(-1);
        var failed = await of.Work.Db.Set<OutboundMessage>().Where(x => x.Status == OutboundStatus.Failed && x.EndedAt >= since).Select(x => x.Because).ToListAsync(ct);
        return Glance.Of("Did a message fail?", failed.GroupBy(x => x).Select(x => $"{Words.Count(x.Count(), "message", "messages")} since yesterday: {x.Key}"), "None since yesterday.");
    }
}
