using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Safety;

internal sealed class SafetyFlagMapping : IEntityTypeConfiguration<SafetyFlag>
{
    public void Configure(EntityTypeBuilder<SafetyFlag> builder)
    {
        builder.ToTable("safety_flag", t =>
        {
            t.HasCheckConstraint("ck_safety_flag_cleared", "(status = 'Cleared') = (cleared_by is not null and next_check_on is not null)");
            t.HasCheckConstraint("ck_safety_flag_raised", "(raised_by is null) = (rule <> '')");
        });
        builder.Property(x => x.Rule).HasMaxLength(SafetyFlag.RuleLength);
        builder.Property(x => x.Why).HasMaxLength(SafetyLimits.Why);
        builder.Property(x => x.ClearedBecause).HasMaxLength(SafetyLimits.Why);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.RaisedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ClinicianId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ClearedBy);
        builder.HasIndex(x => x.PatientId).HasFilter("status = 'Open'").HasDatabaseName("ix_safety_flag_open");
        builder.HasIndex(x => new { x.PatientId, x.RaisedAt });
    }
}
