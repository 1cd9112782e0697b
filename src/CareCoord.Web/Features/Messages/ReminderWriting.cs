using System.Globalization;
using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Messages;

/// <summary>One letter for each person, however many reminders of theirs are in hand: when they are expected and how, and nothing of why.</summary>
internal sealed class ReminderWriting(ContentLibrary content, Work work)
{
    private const string NotTrue = "It was no longer true, or not wanted any more.";

    private const string Sql = $"""
        select b.id, b.starts_at, b.channel from booking b join follow_up f on f.id = b.follow_up_id join patient p on p.id = b.patient_id
        where b.id = any($2) and {QueueReminders.MayRemind}
        order by b.starts_at
        """;

    private const string People = """
        select p.id, coalesce(nullif(p.preferred_name, ''), nullif(p.given_names, ''), concat_ws(' ', nullif(p.title, ''), p.family_name)), p.time_zone, p.quiet_from, p.quiet_until,
               (select value from contact_point x where x.patient_id = p.id and x.system = 'Email' order by x.rank, x.id limit 1),
               (select name from organisation where id = p.organisation_id)
        from patient p where p.id = any($1)
        """;

    public async Task<IReadOnlyList<ToSend>> Write(IEnumerable<OutboundMessage> messages, CancellationToken ct)
    {
        var waiting = messages.ToList();
        var bookings = await Bookings(waiting, ct);
        var people = await Addressees(waiting, ct);
        return
        [
            .. waiting.GroupBy(x => bookings.ContainsKey(x.SubjectId)).SelectMany(byTruth => byTruth.Key
                ? byTruth.GroupBy(x => x.PatientId!.Value).Select(x => Letter(people[x.Key], [.. x], bookings))
                : [new ToSend.Never([.. byTruth.Select(x => x.Id)], NotTrue)]),
        ];
    }

    private ToSend Letter(Addressee to, IReadOnlyList<OutboundMessage> messages, Dictionary<Guid, (DateTimeOffset StartsAt, Channel Channel)> bookings)
    {
        var ids = messages.Select(x => x.Id).ToList();
        if (to.Email is null)
        {
            return new ToSend.Never(ids, "No e-mail address is known any more.");
        }

        var first = messages.Min(x => bookings[x.SubjectId].StartsAt);
        var may = QuietTime.Ends(work.Now, to.Zone, to.QuietFrom, to.QuietUntil, content.Tables.Messages);
        if (may != work.Now)
        {
            return may is { } until && until < first ? new ToSend.Later(ids, until) : new ToSend.Never(ids, "It would have come in the person's quiet hours only.");
        }

        var lines = messages.Select(x => bookings[x.SubjectId]).Distinct().OrderBy(x => x.StartsAt).Select(x => Line(x.StartsAt, x.Channel, to.Zone));
        try
        {
            var text = content.Messages["booking-reminder"].Fill(MessageChannel.Email, new Dictionary<string, string>
            {
                ["first-name"] = to.Name,
                ["bookings"] = string.Join('\n', lines),
                ["practice"] = to.Practice,
            });
            return new ToSend.ToPerson(ids, to.Email, $"{to.Practice}: you are expected", text);
        }
        catch (RuleViolationException)
        {
            // What cannot be said to one person keeps nobody else's letter.
            return new ToSend.Never(ids, "Something that it must say is not known.");
        }
    }

    private static string Line(DateTimeOffset at, Channel channel, string zone)
    {
        var local = WallClock.LocalOf(at, zone);
        return $"{Words.LongDay(DateOnly.FromDateTime(local))} at {local.ToString("HH:mm", CultureInfo.InvariantCulture)}, {Words.Channel(channel)}";
    }

    private async Task<Dictionary<Guid, (DateTimeOffset StartsAt, Channel Channel)>> Bookings(List<OutboundMessage> waiting, CancellationToken ct)
    {
        await using var find = work.Sql(Sql, work.Now, waiting.Select(x => x.SubjectId).ToArray());
        await using var reader = await find.ExecuteReaderAsync(ct);
        var found = new Dictionary<Guid, (DateTimeOffset, Channel)>();
        while (await reader.ReadAsync(ct))
        {
            found[reader.GetGuid(0)] = (reader.GetFieldValue<DateTimeOffset>(1), Enum.Parse<Channel>(reader.GetString(2)));
        }

        return found;
    }

    private async Task<Dictionary<PatientId, Addressee>> Addressees(List<OutboundMessage> waiting, CancellationToken ct)
    {
        await using var find = work.Sql(People, (object)waiting.Select(x => x.PatientId!.Value.Value).Distinct().ToArray());
        await using var reader = await find.ExecuteReaderAsync(ct);
        var found = new Dictionary<PatientId, Addressee>();
        while (await reader.ReadAsync(ct))
        {
            found[PatientId.Of(reader.GetGuid(0))] = new Addressee(
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<TimeOnly>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<TimeOnly>(4),
                reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.GetString(6));
        }

        return found;
    }

    /// <summary>Who is written to, by the name they go by; whoever has none but the family name, by that.</summary>
    private sealed record Addressee(string Name, string Zone, TimeOnly? QuietFrom, TimeOnly? QuietUntil, string? Email, string Practice);
}
