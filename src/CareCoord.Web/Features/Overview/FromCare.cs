using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What is owed, promised, said and feared answers.</summary>
internal static class FromCare
{
    private const string Attention = $"""
        select a.kind, a.detail::text, s.name from attention a join staff s on s.id = a.owner_id
        where a.patient_id = $1 and {TodayQuery.CountsNow}
        order by a.tier, a.since, a.kind, a.subject_id, s.name
        """;

    /// <summary>Of these a person was told something, or is owed an apology.</summary>
    private static readonly AttentionKind[] Hurts = [AttentionKind.PromiseBroken, AttentionKind.RepairOwed];

    private static readonly AttentionKind[] Loops = [.. Hurts, AttentionKind.PromiseDue, AttentionKind.Late, AttentionKind.LateForDeputy, AttentionKind.LateForHuddle];

    public static async Task<Glance> WhyNow(Person of, CancellationToken ct) => Glance.Of(
        "Why now, by when, and who?", (await Owed(of, ct)).Select(x => x.Words), "Nothing is owed now.");

    public static async Task<Glance> OpenLoops(Person of, CancellationToken ct) => Glance.Of(
        "Which loops are open?", (await Owed(of, ct)).Where(x => Loops.Contains(x.Kind)).Select(x => x.Words), "None: nothing is late, and no promise runs out.");

    public static async Task<Glance> Hurt(Person of, CancellationToken ct) => Glance.Of(
        "Did we hurt the bond?", (await Owed(of, ct)).Where(x => Hurts.Contains(x.Kind)).Select(x => x.Words), "No promise is broken, nothing is to be put right.");

    public static async Task<Glance> Next(Person of, CancellationToken ct)
    {
        var open = await of.Work.OpenFollowUps(of.Id, ct);
        var next = open.Where(x => x.Kind.IsMeeting()).OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value).ToList();
        var owners = next.ConvertAll(x => x.OwnerId);
        var names = await of.Work.Db.Set<Staff>().Where(x => owners.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
        return Glance.Of("When do we meet next, and with whom?", next.Select(x => $"{When(x, of)}, {names[x.OwnerId]}"), "Nothing is planned.", of.Page("calendar"));
    }

    public static async Task<Glance> LastContact(Person of, CancellationToken ct)
    {
        const string asks = "What did the last call end with?";
        var last = await of.Work.Db.Set<Contact>().AsNoTracking().Where(x => x.PatientId == of.Id && x.VoidedAt == null).OrderByDescending(x => x.At).ThenByDescending(x => x.Id)
            .Join(of.Work.Db.Set<Staff>(), x => x.By, x => x.Id, (contact, by) => new { Contact = contact, by.Name }).FirstOrDefaultAsync(ct);
        return Glance.Of(
            asks,
            last is null ? [] : [ContactWords.Of(new BeforeContactQuery.LastContact(WallClock.LocalOf(last.Contact.At, of.Zone), last.Name, last.Contact.Channel, last.Contact.Outcome, last.Contact.Note))],
            "Nobody has been in touch yet.", of.Page("timeline"));
    }

    public static async Task<Glance> MinutesThisMonth(Person of, CancellationToken ct)
    {
        var since = WallClock.StartOf(new DateOnly(of.Today.Year, of.Today.Month, 1), of.Zone);
        var minutes = await of.Work.Db.Set<Contact>().Where(x => x.PatientId == of.Id && x.VoidedAt == null && x.At >= since).Select(x => x.Minutes).ToListAsync(ct);
        return Glance.Of("How many minutes this month?", [$"{minutes.Sum()} minutes in {Words.Count(minutes.Count, "contact", "contacts")}, of all colleagues"], "");
    }

    public static async Task<Glance> Risk(Person of, CancellationToken ct)
    {
        var flags = await of.Work.Db.Set<SafetyFlag>().AsNoTracking().Where(x => x.PatientId == of.Id).OrderByDescending(x => x.RaisedAt).ToListAsync(ct);
        var open = flags.FindAll(x => x.Status == SafetyStatus.Open);
        var none = flags.FirstOrDefault() is { NextCheckOn: { } check, ClearedAt: { } cleared }
            ? $"No flag is open. The last was cleared on {Words.Day(WallClock.DayOf(cleared, of.Zone))}; next check {Words.Day(check)}."
            : "No safety flag was ever raised.";
        return Glance.Of("Is there a risk?", open.Select(x => $"Open since {Words.ShortDay(WallClock.DayOf(x.RaisedAt, of.Zone))}: {x.Why}"), none);
    }

    private static string When(FollowUp followUp, Person of) => followUp.FindBooking() is { } booking
        ? Words.ShortMoment(WallClock.LocalOf(booking.StartsAt, of.Zone))
        : $"by {Words.WeekDay(followUp.DueOn)}";

    /// <summary>What is owed now, in sentences with whose it is; what two owe stands once.</summary>
    private static async Task<IReadOnlyList<(AttentionKind Kind, string Words)>> Owed(Person of, CancellationToken ct)
    {
        await using var command = of.Work.Sql(Attention, of.Id.Value, of.Work.Now);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(AttentionKind Kind, string Sentence, string Owner)>();
        while (await reader.ReadAsync(ct))
        {
            var kind = Enum.Parse<AttentionKind>(reader.GetString(0));
            rows.Add((kind, AttentionWords.Sentence(kind, JsonSerializer.Deserialize<AttentionDetail>(reader.GetString(1), AttentionKeeping.Json)!, of.Zone), reader.GetString(2)));
        }

        return [.. rows.GroupBy(x => (x.Kind, x.Sentence)).Select(x => (x.Key.Kind, $"{x.Key.Sentence} ({string.Join(", ", x.Select(y => y.Owner).Distinct())})"))];
    }
}
