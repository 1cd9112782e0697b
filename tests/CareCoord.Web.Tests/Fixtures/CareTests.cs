namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Tests about one person in care, each in a clinic of its own.</summary>
public abstract class CareTests(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>The clinic, with a database of its own.</summary>
    protected Clinic Clinic { get; private set; } = null!;

    /// <summary>The person in care and the team around them.</summary>
    protected InCare Care { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Clinic = await Clinic.Open(cluster);
        Care = await InCare.Begin(Clinic);
        await Begin();
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    /// <summary>What stands before every test of a class.</summary>
    protected virtual Task Begin() => Task.CompletedTask;
}
