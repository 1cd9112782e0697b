using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Huddles;

internal sealed class HuddleAttendeeMapping : IEntityTypeConfiguration<HuddleAttendee>
{
    public void Configure(EntityTypeBuilder<HuddleAttendee> builder)
    {
        builder.ToTable("huddle_attendee");
        builder.HasKey(x => new { x.HuddleId, x.StaffId });
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.AddedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
    }
}
