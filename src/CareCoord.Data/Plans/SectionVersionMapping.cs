using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class SectionVersionMapping : IEntityTypeConfiguration<SectionVersion>
{
    public void Configure(EntityTypeBuilder<SectionVersion> builder)
    {
        builder.ToTable("section_version");
        builder.Property(x => x.Text).HasMaxLength(SectionText.Length);
        builder.Property(x => x.Plain).HasMaxLength(SectionText.Length);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.PublishedBy);
        builder.HasIndex(x => new { x.PlanSectionId, x.Number }).IsUnique().HasDatabaseName("ux_section_version_number");
        builder.HasMany(x => x.Ticks).WithOne().HasForeignKey(x => x.SectionVersionId);
    }
}
