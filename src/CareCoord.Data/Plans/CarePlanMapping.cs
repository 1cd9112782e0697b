using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class CarePlanMapping : IEntityTypeConfiguration<CarePlan>
{
    public void Configure(EntityTypeBuilder<CarePlan> builder)
    {
        builder.ToTable("care_plan");
        builder.Property(x => x.Template).HasMaxLength(80);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => x.EpisodeId);
        builder.HasIndex(x => x.EpisodeId).IsUnique().HasDatabaseName("ux_care_plan_episode");
        builder.HasMany(x => x.Sections).WithOne().HasForeignKey(x => x.CarePlanId);
    }
}
