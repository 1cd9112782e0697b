using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Teams;

internal sealed class WorkingTimeMapping : IEntityTypeConfiguration<WorkingTime>
{
    public void Configure(EntityTypeBuilder<WorkingTime> builder)
    {
        builder.ToTable("working_time", t =>
        {
            t.HasCheckConstraint("ck_working_time_whose", "(team_id is null) <> (staff_id is null)");
            t.HasCheckConstraint("ck_working_time_order", "\"from\" < until");
            t.HasCheckConstraint("ck_working_time_minutes", "contact_minutes >= 0 and contact_minutes <= extract(epoch from until - \"from\") / 60");
        });
        builder.Ignore(x => x.Hours);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
        builder.HasIndex(x => new { x.TeamId, x.Day }).IsUnique().HasDatabaseName("ux_working_time_team");
        builder.HasIndex(x => new { x.StaffId, x.Day }).IsUnique().HasDatabaseName("ux_working_time_staff");
    }
}
