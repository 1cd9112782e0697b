using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("team");
        builder.Property(x => x.Name).HasMaxLength(Team.NameLength);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Site>().WithMany().HasForeignKey(x => x.SiteId);
        builder.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.TeamId);
    }
}
