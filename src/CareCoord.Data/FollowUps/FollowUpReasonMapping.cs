using CareCoord.Data.Conventions;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.FollowUps;

internal sealed class FollowUpReasonMapping : IEntityTypeConfiguration<FollowUpReason>
{
    public void Configure(EntityTypeBuilder<FollowUpReason> builder)
    {
        builder.ToTable("follow_up_reason");
        builder.Ignore(x => x.Key);
        builder.Property(x => x.Source).HasMaxLength(120);
        builder.Property(x => x.Occurrence).HasMaxLength(120);
        builder.Property(x => x.Facts).AsJson();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.OwnerId);

        // The key of planning: what has been planned once is found again, and never planned twice.
        builder.HasIndex(x => new { x.EpisodeId, x.Source, x.Kind, x.Occurrence })
            .IsUnique().HasFilter("released_on is null").HasDatabaseName("ux_follow_up_reason_key");
    }
}
