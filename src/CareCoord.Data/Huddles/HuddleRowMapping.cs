using CareCoord.Data.Conventions;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Huddles;

internal sealed class HuddleRowMapping : IEntityTypeConfiguration<HuddleRow>
{
    public void Configure(EntityTypeBuilder<HuddleRow> builder)
    {
        builder.ToTable("huddle_row", t =>
        {
            t.HasCheckConstraint("ck_huddle_row_decided", "(status = 'Decided') = (decision <> '' and owner_id is not null and due_on is not null and follow_up_id is not null)");
            t.HasCheckConstraint("ck_huddle_row_no_change", "(status = 'NoChange') = (next_review_on is not null)");
            t.HasCheckConstraint("ck_huddle_row_ended", "(status in ('Decided', 'NoChange')) = (ended_at is not null and ended_by is not null)");
            t.HasCheckConstraint("ck_huddle_row_taken_off", "status <> 'TakenOff' or because <> ''");
        });
        builder.Property(x => x.Band).HasConversion<short>();
        builder.Property(x => x.Decision).HasMaxLength(HuddleLimits.Decision);
        builder.Property(x => x.Because).HasMaxLength(HuddleLimits.Because);
        builder.Property(x => x.Detail).AsJson();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.EndedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(x => x.FollowUpId);
        builder.HasIndex(x => new { x.HuddleId, x.PatientId }).IsUnique().HasDatabaseName("ux_huddle_row_person");
    }
}
