using CareCoord.Domain.Jobs;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Jobs;

internal sealed class WideChangePersonMapping : IEntityTypeConfiguration<WideChangePerson>
{
    public void Configure(EntityTypeBuilder<WideChangePerson> builder)
    {
        builder.ToTable("wide_change_person");
        builder.HasKey(x => new { x.WideChangeId, x.PatientId });
        builder.Property(x => x.SetAsideBecause).HasMaxLength(JobRun.ErrorLength);
        builder.HasOne<WideChange>().WithMany().HasForeignKey(x => x.WideChangeId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasIndex(x => x.PatientId);
    }
}
