using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class GoalRatingMapping : IEntityTypeConfiguration<GoalRating>
{
    public void Configure(EntityTypeBuilder<GoalRating> builder)
    {
        builder.ToTable("goal_rating", t => t.HasCheckConstraint("ck_goal_rating_value", "value between 0 and 10"));
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Goal>().WithMany().HasForeignKey(x => x.GoalId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
        builder.HasIndex(x => new { x.GoalId, x.On });
    }
}
