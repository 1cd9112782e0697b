using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.FollowUps;

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("booking");
        builder.Property(x => x.Place).HasMaxLength(FollowUpLimits.Place);
        builder.Property(x => x.EndedBecause).HasMaxLength(FollowUpLimits.Why);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.BookedBy);
        builder.HasIndex(x => x.FollowUpId).IsUnique().HasFilter("status = 'Booked'").HasDatabaseName("ux_booking_booked");
        builder.HasIndex(x => new { x.FollowUpId, x.Status });
    }
}
