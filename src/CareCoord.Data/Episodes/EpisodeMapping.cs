using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Episodes;

internal sealed class EpisodeMapping : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.ToTable("episode", t =>
        {
            t.HasCheckConstraint("ck_episode_pause", "(phase = 'Paused') = (paused_until is not null)");
            t.HasCheckConstraint("ck_episode_disciplines", "cardinality(disciplines) > 0");
            t.HasCheckConstraint("ck_episode_ended", "(ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_because = '')");
            t.HasCheckConstraint("ck_episode_reviewed", "(reviewed_on is null) = (reviewed_by is null) and (reviewed_on is null) = (next_review_on is null)");
        });
        builder.HasMany(x => x.Changes).WithOne().HasForeignKey(x => x.EpisodeId);
        builder.Navigation(x => x.Changes).HasField("_changes");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.PrimitiveCollection(x => x.Disciplines).ElementType().HasConversion<string>();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.LeadId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.CoordinatorId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.EndedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ReviewedBy);
        builder.Property(x => x.EndedBecause).HasMaxLength(FollowUpLimits.Why);
        builder.HasIndex(x => x.PatientId).IsUnique().HasFilter("ended_on is null").HasDatabaseName("ux_episode_open");
    }
}
