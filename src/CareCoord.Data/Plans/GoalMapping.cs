using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("goal", t => t.HasCheckConstraint("ck_goal_target", "target between 0 and 10"));
        builder.Property(x => x.Activity).HasMaxLength(Goal.TextLength);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => x.EpisodeId);
    }
}
