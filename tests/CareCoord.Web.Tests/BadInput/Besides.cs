namespace CareCoord.Web.Tests.BadInput;

/// <summary>What the first of several has.</summary>
public sealed class Besides(params IServiceProvider[] all) : IServiceProvider
{
    public object? GetService(Type serviceType) => all.Select(x => x.GetService(serviceType)).FirstOrDefault(x => x is not null);
}
