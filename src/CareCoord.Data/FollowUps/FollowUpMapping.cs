using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.FollowUps;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("follow_up", t =>
        {
            t.HasCheckConstraint("ck_follow_up_window", "due_on >= opens_on");
            t.HasCheckConstraint("ck_follow_up_ended", "(status = 'Open') = (ended_on is null)");
            t.HasCheckConstraint("ck_follow_up_told", "(promised_for is null) = (told_at is null)");
        });
        builder.Property(x => x.SnoozedBecause).HasMaxLength(FollowUpLimits.Why);
        builder.Property(x => x.EndedBecause).HasMaxLength(FollowUpLimits.Why);
        builder.Property(x => x.BrokenBecause).HasMaxLength(FollowUpLimits.Why);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => x.EpisodeId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(x => x.SettledBy);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(x => x.SupersededBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.EndedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ToldBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.RepairedBy);
        builder.HasMany(x => x.Reasons).WithOne().HasForeignKey(x => x.FollowUpId);
        builder.HasMany(x => x.Bookings).WithOne().HasForeignKey(x => x.FollowUpId);

        // What is due: the open ones of a person, which is how attention and planner read them.
        builder.HasIndex(x => new { x.PatientId, x.DueOn }).HasFilter("status = 'Open'").HasDatabaseName("ix_follow_up_open");

        // A filtered index does not serve who reads all of them: what was promised, and the planner's history.
        builder.HasIndex(x => x.PatientId);
    }
}
