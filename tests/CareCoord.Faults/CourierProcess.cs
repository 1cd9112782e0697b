using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Faults;

/// <summary>What a process of its own does: it delivers what waits in the outbox, into a folder, round after round, as a worker does.</summary>
internal static class CourierProcess
{
    /// <summary>The word that makes this program such a process.</summary>
    public const string Name = "courier";

    private const int SlowestServerInMilliseconds = 15;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(20);

    /// <summary>What it is told at its start.</summary>
    /// <param name="Database">The database's connection string.</param>
    /// <param name="Folder">Where mail goes.</param>
    /// <param name="HandedOver">The file of what was handed over.</param>
    /// <param name="Organisation">Whose mail.</param>
    public sealed record Orders(string Database, string Folder, string HandedOver, Guid Organisation);

    /// <summary>Delivers until it is killed.</summary>
    public static async Task<int> Deliver()
    {
        var orders = await DoomedProcess.Orders<Orders>();
        await using var services = Operations.On(new DatabaseLogins(orders.Database));
        using var handedOver = new SurvivingLines(orders.HandedOver);
        var sink = new SlowServer(new FolderSink(orders.Folder, TimeProvider.System), handedOver);
        var courier = new Courier(services.GetRequiredService<UseCases>(), sink, user => Task.FromResult<string?>($"{user.Value:N}@staff.example"), TimeProvider.System);
        var session = Session.System(OrganisationId.Of(orders.Organisation));
        await DoomedProcess.AwaitWord();
        while (true)
        {
            await courier.Round(session, CancellationToken.None);
            await Task.Delay(BetweenRounds);
        }
    }

    /// <summary>Takes its time before and after, so that a kill falls into a delivery as well as beside it.</summary>
    private sealed class SlowServer(IMailSink inner, SurvivingLines handedOver) : IMailSink
    {
        public string Words => inner.Words;

        public bool IsOn => true;

        public async Task Send(Mail mail, CancellationToken ct)
        {
            await Dawdle(ct);
            await inner.Send(mail, ct);
            handedOver.Write(mail.Id.Value);
            await Dawdle(ct);
        }

        private static Task Dawdle(CancellationToken ct) => Task.Delay(Random.Shared.Next(SlowestServerInMilliseconds), ct);
    }
}
