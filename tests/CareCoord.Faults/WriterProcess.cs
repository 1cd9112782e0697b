using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Faults;

/// <summary>What a process of its own does: it carries out commands of several kinds and writes down, on the disk itself, each one it was told had been done.</summary>
internal static class WriterProcess
{
    /// <summary>The word that makes this program such a process.</summary>
    public const string Name = "writer";

    private const int Writers = 8;
    private const int SomeDaysAhead = 20;

    /// <summary>What it is told at its start.</summary>
    /// <param name="Database">The database's connection string.</param>
    /// <param name="Acknowledged">The file of what was done.</param>
    /// <param name="Organisation">Of the writer.</param>
    /// <param name="User">The writer's account.</param>
    /// <param name="Staff">The writer.</param>
    /// <param name="People">With whom.</param>
    public sealed record Orders(string Database, string Acknowledged, Guid Organisation, Guid User, Guid Staff, Guid[] People);

    /// <summary>What the process itself does: writes until it is killed.</summary>
    public static async Task<int> Write()
    {
        var orders = await DoomedProcess.Orders<Orders>();
        var coordinator = new Session(OrganisationId.Of(orders.Organisation), UserId.Of(orders.User), StaffId.Of(orders.Staff));
        await using var ward = Ward.Join(new DatabaseLogins(orders.Database), ClinicalContent.Load(), coordinator, [.. orders.People.Select(PatientId.Of)]);
        using var file = new SurvivingLines(orders.Acknowledged);
        await DoomedProcess.AwaitWord();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(ward, writer, file))));
        return 0;
    }

    private static async Task Write(Ward ward, int writer, SurvivingLines file)
    {
        for (var number = writer + Random.Shared.Next(ward.People.Count); ; number += Writers)
        {
            file.Write(number % 10 == 0 ? await AddFollowUp(ward, number) : await Record(ward, number));
        }
    }

    private static async Task<Guid> Record(Ward ward, int number)
    {
        var command = ward.Contact(number);
        _ = (await ward.UseCases.Run(ward.Coordinator, command)).Value;
        return command.CommandId;
    }

    private static async Task<Guid> AddFollowUp(Ward ward, int number)
    {
        var command = new AddFollowUp.Command(
            Guid.CreateVersion7(), ward.People[number % ward.People.Count], FollowUpKind.Call, $"Call number {number}", ward.Coordinator.Staff!.Value,
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1 + (number % SomeDaysAhead)), null);
        _ = (await ward.UseCases.Run(ward.Coordinator, command)).Value;
        return command.CommandId;
    }
}
