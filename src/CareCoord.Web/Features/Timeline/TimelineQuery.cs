using System.Text.Json;
using CareCoord.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CareCoord.Web.Features.Timeline;

/// <summary>Everything that happened to a person's care, newest first.</summary>
public static class TimelineQuery
{
    /// <summary>Lines a page.</summary>
    public const int PageSize = 50;

    /// <summary>Whose, which part of it, from where on.</summary>
    /// <param name="PatientId">The person.</param>
    /// <param name="Kind">Which part.</param>
    /// <param name="After">Where the page before ended; null for the newest.</param>
    public sealed record Request(PatientId PatientId, TimelineKind Kind, Position? After) : IQuery<Page>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>A line's place in the order.</summary>
    public sealed record Position(DateTimeOffset At, short Source, Guid Id);

    /// <summary>A page.</summary>
    /// <param name="Lines">Newest first.</param>
    /// <param name="Next">Where the next page goes on; null at the end.</param>
    public sealed record Page(IReadOnlyList<Line> Lines, Position? Next);

    /// <summary>One thing that happened.</summary>
    /// <param name="Place">Its place in the order.</param>
    /// <param name="Day">The person's local day.</param>
    /// <param name="Time">The time on the person's clock; null where only the day is known.</param>
    /// <param name="Kind">The part of the timeline it belongs to.</param>
    /// <param name="What">A sentence.</param>
    /// <param name="Said">What somebody wrote about it; may be empty.</param>
    /// <param name="With">What came of it at once, a sentence each.</param>
    /// <param name="Who">Whose doing; empty where it is nobody's or not known.</param>
    /// <param name="InError">Who said that it was recorded in error, and why; null while it stands.</param>
    public sealed record Line(Position Place, DateOnly Day, TimeOnly? Time, TimelineKind Kind, string What, string Said, IReadOnlyList<string> With, string Who, string? InError);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Page>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Page> Answer(Request query, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(query.PatientId, ct);
            var names = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id.Value, x => x.Name, ct);
            var with = new Telling(content, zone, names);
            await using var command = Command(query, zone, work);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var lines = new List<Line>();
            while (await reader.ReadAsync(ct))
            {
                lines.Add(Read(reader, with));
            }

            // One more than a page is read, so that the last page knows that it is the last.
            return lines.Count > PageSize ? new Page(lines[..PageSize], lines[PageSize - 1].Place) : new Page(lines, null);
        }

        private NpgsqlCommand Command(Request query, string zone, Work work)
        {
            var command = work.Sql(
                Sql(query.Kind), query.PatientId.Value, zone, work.Now, content.Cards.Select(x => x.Header.Id).ToArray(),
                content.Protocols.Select(x => x.Sessions?.Record).OfType<string>().Distinct().ToArray(),
                query.Kind is TimelineKind.Everything or TimelineKind.Contacts, query.After?.At, query.After?.Source, query.After?.Id, PageSize + 1);
            command.Parameters[6].NpgsqlDbType = NpgsqlDbType.TimestampTz;
            command.Parameters[7].NpgsqlDbType = NpgsqlDbType.Smallint;
            command.Parameters[8].NpgsqlDbType = NpgsqlDbType.Uuid;
            return command;
        }

        private static string Sql(TimelineKind kind)
        {
            var parts = HappeningSource.All.Index().Where(x => kind is TimelineKind.Everything || x.Item.Kind == kind)
                .Select(x => $"select {x.Index}::smallint as source, part.* from ({x.Item.Sql}) part");
            return $"""
                select at, source, id, is_day, who, facts::text, struck_by, struck_because
                from ({string.Join("\nunion all\n", parts)}) happened
                where $7 is null or (at, source, id) < ($7, $8, $9)
                order by at desc, source desc, id desc limit $10
                """;
        }

        private static Line Read(NpgsqlDataReader reader, Telling with)
        {
            var place = new Position(reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt16(1), reader.GetGuid(2));
            var source = HappeningSource.All[place.Source];
            var told = ((Happening)JsonSerializer.Deserialize(reader.GetString(5), source.Type, Happening.Json)!).Tell(with);
            var local = WallClock.LocalOf(place.At, with.Zone);
            return new Line(
                place, DateOnly.FromDateTime(local), reader.GetBoolean(3) ? null : TimeOnly.FromDateTime(local), source.Kind, told.What, told.Said, told.With,
                reader.IsDBNull(4) ? "" : with.Name(reader.GetGuid(4)), reader.IsDBNull(6) ? null : $"{with.Name(reader.GetGuid(6))}: {reader.GetString(7)}");
        }
    }
}
