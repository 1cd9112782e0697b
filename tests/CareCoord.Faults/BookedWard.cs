using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>People who may be written to and are expected tomorrow, where it is day now: mail waits at night.</summary>
internal static class BookedWard
{
    private const int Noon = 12;
    private const int AtOnce = 8;

    /// <summary>Founds it.</summary>
    public static async Task<Ward> Found(DatabaseLogins logins, int people)
    {
        var east = Noon - TimeProvider.System.GetUtcNow().Hour;

        // Its sign is turned round, as POSIX has it.
        var zone = east == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-east:+0;-0}");
        var ward = await Ward.Found(logins, ClinicalContent.Load(), people, number => Somebody(number, zone));
        var tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(east).UtcDateTime).AddDays(1);
        await Parallel.ForEachAsync(ward.People, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) => await Expect(ward, person, tomorrow));
        return ward;
    }

    /// <summary>So many were booked long enough ago that the reminder of the day before is due.</summary>
    public static async Task FallDue(NpgsqlDataSource source, int bookings)
    {
        await using var age = source.CreateCommand("""
            update booking set booked_at = booked_at - interval '10 days'
            where id in (select id from booking where booked_at > now() - interval '5 days' order by id limit $1)
            """);
        age.Parameters.Add(new() { Value = bookings });
        await age.ExecuteNonQueryAsync();
    }

    private static PatientFields Somebody(int number, string zone)
    {
        var somebody = Ward.Somebody(number);
        return somebody with
        {
            Details = somebody.Details with { TimeZone = zone },
            ContactPoints = [new ContactPointField(ContactPointSystem.Email, string.Create(CultureInfo.InvariantCulture, $"tunde{number}@home.example"))],
        };
    }

    private static async Task Expect(Ward ward, PatientId person, DateOnly on)
    {
        _ = (await ward.UseCases.Run(ward.Coordinator, new RecordConsent.Command(Guid.CreateVersion7(), person, ConsentKind.Messages, Channel.Email, "", 0, true, null))).Value;
        var id = (await ward.UseCases.Run(ward.Coordinator, new AddFollowUp.Command(Guid.CreateVersion7(), person, FollowUpKind.Session, "Review of the week", ward.Lead.Staff!.Value, on, null))).Value;
        _ = (await ward.UseCases.Run(ward.Coordinator, new BookFollowUp.Command(Guid.CreateVersion7(), person, id, on, new TimeOnly(Noon, 30), 30, Channel.InPerson, "Room 2", Told: true))).Value;
    }
}
