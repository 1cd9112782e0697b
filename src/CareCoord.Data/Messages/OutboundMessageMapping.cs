using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Messages;

internal sealed class OutboundMessageMapping : IEntityTypeConfiguration<OutboundMessage>
{
    public void Configure(EntityTypeBuilder<OutboundMessage> builder)
    {
        builder.ToTable("outbound_message", t =>
        {
            t.HasCheckConstraint("ck_outbound_message_to", "(patient_id is null) <> (staff_id is null)");
            t.HasCheckConstraint("ck_outbound_message_ended", "(status = 'Waiting') = (ended_at is null)");
        });
        builder.Property(x => x.Occurrence).HasMaxLength(OutboundMessage.OccurrenceLength);
        builder.Property(x => x.Because).HasMaxLength(OutboundMessage.BecauseLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);

        // However often a job looks, each goes once.
        builder.HasIndex(x => new { x.Kind, x.SubjectId, x.Occurrence }).IsUnique().HasDatabaseName("ux_outbound_message_once");
        builder.HasIndex(x => x.DueAt).HasFilter("status = 'Waiting'").HasDatabaseName("ix_outbound_message_waiting");
        builder.HasIndex(x => x.EndedAt).HasFilter("ended_at is not null").HasDatabaseName("ix_outbound_message_ended");
    }
}
