using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class PlanSectionMapping : IEntityTypeConfiguration<PlanSection>
{
    public void Configure(EntityTypeBuilder<PlanSection> builder)
    {
        builder.ToTable("plan_section");
        builder.Property(x => x.Key).HasMaxLength(80);
        builder.Property(x => x.SuggestedText).HasMaxLength(SectionText.Length);
        builder.Property(x => x.SuggestedPlain).HasMaxLength(SectionText.Length);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasMany(x => x.Versions).WithOne().HasForeignKey(x => x.PlanSectionId);
    }
}
