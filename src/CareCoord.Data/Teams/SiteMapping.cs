using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("site");
        builder.Property(x => x.Name).HasMaxLength(Site.NameLength);
        builder.Property(x => x.TimeZone).HasMaxLength(PatientLimits.TimeZone);
        builder.Property(x => x.Version).IsConcurrencyToken();
    }
}
