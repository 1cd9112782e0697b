using CareCoord.Domain.Jobs;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Jobs;

internal sealed class SweepMarkMapping : IEntityTypeConfiguration<SweepMark>
{
    public void Configure(EntityTypeBuilder<SweepMark> builder)
    {
        builder.ToTable("sweep_mark");
        builder.HasKey(x => new { x.PatientId, x.Job });
        builder.Property(x => x.Job).HasMaxLength(60);
        builder.Property(x => x.Content).HasMaxLength(SweepMark.ContentLength);
        builder.Property(x => x.SetAsideBecause).HasMaxLength(JobRun.ErrorLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
    }
}
