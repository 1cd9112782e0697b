using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Episodes;

internal sealed class PhaseChangeMapping : IEntityTypeConfiguration<PhaseChange>
{
    public void Configure(EntityTypeBuilder<PhaseChange> builder)
    {
        builder.ToTable("phase_change", t => t.HasCheckConstraint("ck_phase_change_until", "(after = 'Paused') = (until is not null)"));
        builder.Property(x => x.Why).HasMaxLength(FollowUpLimits.Why);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(x => x.ProposalId);
        builder.HasIndex(x => new { x.PatientId, x.At });
    }
}
