using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Huddles;

internal sealed class HuddleMapping : IEntityTypeConfiguration<Huddle>
{
    public void Configure(EntityTypeBuilder<Huddle> builder)
    {
        builder.ToTable("huddle", t =>
        {
            t.HasCheckConstraint("ck_huddle_minutes", $"minutes between {HuddleLimits.ShortestInMinutes} and {HuddleLimits.LongestInMinutes}");
            t.HasCheckConstraint("ck_huddle_ended", "ended_at is null or ended_at >= started_at");
        });
        builder.Ignore(x => x.TimeBox);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.FacilitatorId);
        builder.HasMany(x => x.Attendees).WithOne().HasForeignKey(x => x.HuddleId);
        builder.HasMany(x => x.Rows).WithOne().HasForeignKey(x => x.HuddleId);
        builder.HasIndex(x => new { x.TeamId, x.StartedAt });

        // A team meets once at a time: of two who start it at once, one is told so.
        builder.HasIndex(x => x.TeamId).IsUnique().HasFilter("ended_at is null").HasDatabaseName("ux_huddle_running");
    }
}
