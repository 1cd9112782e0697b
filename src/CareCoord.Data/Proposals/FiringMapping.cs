using CareCoord.Data.Conventions;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Proposals;

internal sealed class FiringMapping : IEntityTypeConfiguration<Firing>
{
    public void Configure(EntityTypeBuilder<Firing> builder)
    {
        builder.ToTable("firing");
        builder.Property(x => x.Rule).HasMaxLength(80);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.EndedBecause).HasMaxLength(1000);
        builder.Property(x => x.Inputs).AsJsonArray();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId);

        // The key of a firing: evaluating twice does nothing.
        builder.HasIndex(x => new { x.PatientId, x.Rule, x.InterventionId, x.Occurrence }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_firing_key");
    }
}
