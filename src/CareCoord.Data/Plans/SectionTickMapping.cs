using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class SectionTickMapping : IEntityTypeConfiguration<SectionTick>
{
    public void Configure(EntityTypeBuilder<SectionTick> builder)
    {
        builder.ToTable("section_tick");
        builder.HasKey(x => new { x.SectionVersionId, x.Discipline });
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
    }
}
