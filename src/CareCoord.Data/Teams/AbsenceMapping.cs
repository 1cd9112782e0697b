using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absence", t => t.HasCheckConstraint("ck_absence_order", "until >= \"from\""));
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
    }
}
