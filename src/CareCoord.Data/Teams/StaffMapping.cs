using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class StaffMapping : IEntityTypeConfiguration<Staff>
{
    public void Configure(EntityTypeBuilder<Staff> builder)
    {
        builder.ToTable("staff");
        builder.Property(x => x.Name).HasMaxLength(Staff.NameLength);
        builder.Property(x => x.Title).HasMaxLength(Staff.NameLength);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.DeputyId);
        builder.HasIndex(x => x.UserId);
    }
}
