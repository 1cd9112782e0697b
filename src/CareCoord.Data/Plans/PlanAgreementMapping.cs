using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Plans;

internal sealed class PlanAgreementMapping : IEntityTypeConfiguration<PlanAgreement>
{
    public void Configure(EntityTypeBuilder<PlanAgreement> builder)
    {
        builder.ToTable("plan_agreement");
        builder.Property(x => x.Said).HasMaxLength(PlanAgreement.SaidLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<CarePlan>().WithMany().HasForeignKey(x => x.CarePlanId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.HeardBy);
    }
}
