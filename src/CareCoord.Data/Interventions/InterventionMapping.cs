using CareCoord.Data.Conventions;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Interventions;

internal sealed class InterventionMapping : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> builder)
    {
        builder.ToTable("intervention", t =>
        {
            t.HasCheckConstraint("ck_intervention_pause", "(status = 'Paused') = (paused_until is not null)");
            t.HasCheckConstraint("ck_intervention_stopped", "(status = 'Stopped') = (stopped_on is not null)");
            t.HasCheckConstraint("ck_intervention_dose", "dose_minutes is null or dose_minutes > 0 and dose_minutes <= cap_minutes");
        });
        builder.Ignore(x => x.ProtocolRef);
        builder.Property(x => x.Protocol).HasMaxLength(80);
        builder.Property(x => x.Stage).HasMaxLength(80);
        builder.Property(x => x.DoseMinutes).HasPrecision(6, 2);
        builder.Property(x => x.CapMinutes).HasPrecision(6, 2);
        builder.Property(x => x.Setup).AsJson();
        builder.PrimitiveCollection(x => x.Slots);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => x.EpisodeId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasMany(x => x.Changes).WithOne().HasForeignKey(x => x.InterventionId);
        builder.HasIndex(x => new { x.EpisodeId, x.Protocol }).IsUnique().HasFilter("status <> 'Stopped'").HasDatabaseName("ux_intervention_running");
        builder.HasIndex(x => new { x.EpisodeId, x.StartedOn });
    }
}
