using CareCoord.Data.Conventions;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposal", t => t.HasCheckConstraint("ck_proposal_ended", "(status = 'Open') = (ended_at is null)"));
        builder.Property(x => x.Source).HasMaxLength(80);
        builder.Property(x => x.EndedBecause).HasMaxLength(1000);
        builder.Property(x => x.To).AsOptionalJson();
        builder.Property(x => x.Inputs).AsJsonArray();
        builder.Property(x => x.Changed).AsJsonArray();
        builder.Property(x => x.DecidedByRoles).AsJsonArray();
        builder.Property(x => x.ConfirmedByRoles).AsJsonArray();
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId);
        builder.HasOne<Firing>().WithMany().HasForeignKey(x => x.FiringId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.DecidedBy);
        builder.HasIndex(x => new { x.PatientId, x.Source, x.Kind, x.InterventionId })
            .IsUnique().HasFilter("status = 'Open'").HasDatabaseName("ux_proposal_open");
        builder.HasIndex(x => new { x.PatientId, x.ProposedAt });
    }
}
