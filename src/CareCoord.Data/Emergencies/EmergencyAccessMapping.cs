using CareCoord.Domain.Emergencies;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Emergencies;

internal sealed class EmergencyAccessMapping : IEntityTypeConfiguration<EmergencyAccess>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> builder)
    {
        builder.ToTable("emergency_access", t =>
        {
            // An hour, whatever the program says.
            t.HasCheckConstraint("ck_emergency_access_hour", "ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'");
            t.HasCheckConstraint("ck_emergency_access_reviewed", "(reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (found = '')");
        });
        builder.Property(x => x.Why).HasMaxLength(EmergencyAccess.WordsLength);
        builder.Property(x => x.Found).HasMaxLength(EmergencyAccess.WordsLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ReviewedBy);
        builder.HasIndex(x => new { x.StaffId, x.PatientId, x.EndsAt }).HasDatabaseName("ix_emergency_access_open");
        builder.HasIndex(x => new { x.OpenedAt, x.Id }).HasFilter("reviewed_at is null").HasDatabaseName("ix_emergency_access_to_review");
    }
}
