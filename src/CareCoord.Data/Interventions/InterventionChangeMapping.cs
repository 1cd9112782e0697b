using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Interventions;

internal sealed class InterventionChangeMapping : IEntityTypeConfiguration<InterventionChange>
{
    public void Configure(EntityTypeBuilder<InterventionChange> builder)
    {
        builder.ToTable("intervention_change");
        builder.Property(x => x.From).HasMaxLength(80);
        builder.Property(x => x.To).HasMaxLength(80);
        builder.Property(x => x.Why).HasMaxLength(InterventionChange.WhyLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(x => x.ProposalId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
    }
}
