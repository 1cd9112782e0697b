using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class AbsenceNoticeMapping : IEntityTypeConfiguration<AbsenceNotice>
{
    public void Configure(EntityTypeBuilder<AbsenceNotice> builder)
    {
        builder.ToTable("absence_notice", t => t.HasCheckConstraint("ck_absence_notice_voided", "(voided_at is null) = (voided_by is null)"));
        builder.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.ToldBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.VoidedBy);
        builder.HasIndex(x => new { x.AbsenceId, x.PatientId }).IsUnique().HasFilter("voided_at is null").HasDatabaseName("ux_absence_notice_told");
    }
}
