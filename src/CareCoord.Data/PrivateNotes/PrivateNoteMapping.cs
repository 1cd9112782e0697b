using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.PrivateNotes;

/// <summary>A table apart, with a policy (author only) and a rule of audit (nothing of the content) of its own: see protect.sql.</summary>
internal sealed class PrivateNoteMapping : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.ToTable("private_note");
        builder.Property(x => x.Text).HasMaxLength(PrivateNote.Length);
        builder.Property(x => x.Draft).HasMaxLength(PrivateNote.Length);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.AuthorId);
        builder.HasIndex(x => new { x.AuthorId, x.PatientId, x.WrittenAt, x.Id }).HasDatabaseName("ix_private_note_own");
    }
}
