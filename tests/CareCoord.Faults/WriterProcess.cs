using System.Diagnostics;
using System.Text.Json;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Faults;

/// <summary>A process of its own that carries out commands of several kinds and writes down, on the disk itself, each one it was told had been done; and who starts and kills it.</summary>
internal sealed class WriterProcess : IDisposable
{
    /// <summary>The word that makes this program such a process.</summary>
    public const string Name = "writer";

    private const int Writers = 8;
    private const int SomeDaysAhead = 20;
    private const string Ready = "ready";
    private readonly Process _process;

    private WriterProcess(Process process) => _process = process;

    /// <summary>What it is told at its start.</summary>
    /// <param name="Database">The database's connection string.</param>
    /// <param name="Acknowledged">The file of what was done.</param>
    /// <param name="Organisation">Of the writer.</param>
    /// <param name="User">The writer's account.</param>
    /// <param name="Staff">The writer.</param>
    /// <param name="People">With whom.</param>
    public sealed record Orders(string Database, string Acknowledged, Guid Organisation, Guid User, Guid Staff, Guid[] People);

    /// <summary>Starts one that waits for the word to begin.</summary>
    public static WriterProcess Prepare(Orders orders)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WriterProcess).Assembly.Location, Name]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        process.StandardInput.WriteLine(JsonSerializer.Serialize(orders));
        return new(process);
    }

    /// <summary>Lets it write.</summary>
    public async Task Begin()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                await _process.StandardInput.WriteLineAsync("go");
                return;
            }
        }

        throw new InvalidOperationException("The writer ended before it began.");
    }

    /// <summary>As by a power cut.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    /// <summary>What the process itself does: writes until it is killed.</summary>
    public static async Task<int> Write()
    {
        var orders = JsonSerializer.Deserialize<Orders>((await Console.In.ReadLineAsync())!)!;
        var coordinator = new Session(OrganisationId.Of(orders.Organisation), UserId.Of(orders.User), StaffId.Of(orders.Staff));
        await using var ward = Ward.Join(new DatabaseLogins(orders.Database), ClinicalContent.Load(), coordinator, [.. orders.People.Select(PatientId.Of)]);
        await using var file = new FileStream(orders.Acknowledged, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(ward, writer, file))));
        return 0;
    }

    private static async Task Write(Ward ward, int writer, FileStream file)
    {
        for (var number = writer + Random.Shared.Next(ward.People.Count); ; number += Writers)
        {
            var done = number % 10 == 0 ? await AddFollowUp(ward, number) : await Record(ward, number);
            lock (file)
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes($"{done}\n"));
                file.Flush(flushToDisk: true);
            }
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
