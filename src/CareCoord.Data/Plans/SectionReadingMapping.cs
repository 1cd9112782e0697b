using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class SectionReadingMapping : IEntityTypeConfiguration<SectionReading>
{
    public void Configure(EntityTypeBuilder<SectionReading> builder)
    {
        builder.ToTable("section_reading");
        builder.HasKey(x => new { x.StaffId, x.PlanSectionId });
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
        builder.HasOne<PlanSection>().WithMany().HasForeignKey(x => x.PlanSectionId);
    }
}
