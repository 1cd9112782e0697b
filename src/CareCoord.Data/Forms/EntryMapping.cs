using CareCoord.Data.Conventions;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Forms;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("entry");
        builder.Property(x => x.Form).HasMaxLength(80);
        builder.Property(x => x.Stage).HasMaxLength(80);
        builder.Property(x => x.VoidedBecause).HasMaxLength(500);
        builder.Property(x => x.Answers).AsJson();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.RecordedBy);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.VoidedBy);
        builder.HasIndex(x => new { x.PatientId, x.Form, x.HappenedAt });
    }
}
