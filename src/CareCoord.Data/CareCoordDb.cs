using CareCoord.Data.Conventions;
using CareCoord.Domain;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CareCoord.Data;

/// <summary>
/// The record of care. One instance serves one attempt of one operation and is never injected into a page:
/// it belongs to <c>UseCases</c>, which opens its transaction and sets the security context.
/// </summary>
public sealed class CareCoordDb : DbContext
{
    /// <summary>Makes a context over options that name the connection.</summary>
    public CareCoordDb(DbContextOptions<CareCoordDb> options)
        : base(options)
    {
        ChangeTracker.Tracking += (_, e) => Stamp(e);
    }

    /// <summary>The organisation that new rows belong to; set by whoever opens the transaction.</summary>
    public OrganisationId? Organisation { get; set; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in typeof(IId<>).Assembly.GetTypes().Where(IsId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Conventions.Add(_ => new TextEnumConvention());
        configurationBuilder.Conventions.Add(_ => new TenantConvention());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareCoordDb).Assembly, x => x.Namespace?.StartsWith("CareCoord.Data.Identity", StringComparison.Ordinal) != true);

    private static bool IsId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IId<>));

    private void Stamp(EntityTrackingEventArgs e)
    {
        if (!e.FromQuery && e.Entry.Entity is ITenant)
        {
            e.Entry.Property(TenantConvention.OrganisationId).CurrentValue =
                Organisation ?? throw new InvalidOperationException("No organisation is set: rows of a tenant are written through UseCases only.");
        }
    }
}
