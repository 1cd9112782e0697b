using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holiday");
        builder.Property(x => x.Name).HasMaxLength(Holiday.NameLength);
        builder.HasOne<Site>().WithMany().HasForeignKey(x => x.SiteId);
        builder.HasIndex(x => new { x.SiteId, x.On }).IsUnique().HasDatabaseName("ux_holiday_day");
    }
}
