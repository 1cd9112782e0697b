using CareCoord.Data.Conventions;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Proposals;

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("hold");
        builder.Property(x => x.Rule).HasMaxLength(80);
        builder.Property(x => x.UntilDecision).HasMaxLength(80);
        builder.Property(x => x.Say).HasMaxLength(Hold.SayLength);
        builder.Property(x => x.LiftedBecause).HasMaxLength(1000);
        builder.Property(x => x.Stops).AsJsonArray();
        builder.Property(x => x.Tags).AsJsonArray();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId);
        builder.HasOne<Firing>().WithMany().HasForeignKey(x => x.FiringId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.SetBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.LiftedBy);
        builder.HasIndex(x => x.PatientId).HasFilter("lifted_at is null").HasDatabaseName("ix_hold_standing");
        builder.HasIndex(x => new { x.PatientId, x.Since });
    }
}
