using System.Threading.Channels;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution.Bell;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A node that listens at a clinic's database, and what one of its pages hears.</summary>
public sealed class Hearing : IAsyncDisposable
{
    private readonly Channel<Ring> heard = Channel.CreateUnbounded<Ring>();
    private readonly BellListener listener;

    private Hearing(Clinic clinic, OrganisationId organisation)
    {
        var audience = new Audience();
        audience.Join(organisation, x => heard.Writer.TryWrite(x));
        listener = new BellListener(audience, clinic.Logins, TimeProvider.System, NullLogger<BellListener>.Instance);
    }

    /// <summary>Listens, and has heard that it should look at everything, as after every new connection.</summary>
    public static async Task<Hearing> Begin(Clinic clinic, OrganisationId? organisation = null)
    {
        var hearing = new Hearing(clinic, organisation ?? clinic.Organisation);
        await hearing.listener.StartAsync(CancellationToken.None);
        (await hearing.Next()).Should().Be(Ring.Everything);
        return hearing;
    }

    /// <summary>What is heard next.</summary>
    public async Task<Ring> Next() => await heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        await listener.StopAsync(CancellationToken.None);
        listener.Dispose();
    }
}
