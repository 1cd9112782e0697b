using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Imports;

internal sealed class ImportedRecordMapping : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.ToTable("imported_record");
        builder.Property(x => x.Type).HasMaxLength(ImportedRecord.KeyLength);
        builder.Property(x => x.SourceId).HasMaxLength(ImportedRecord.KeyLength);
        builder.Property(x => x.Body).HasColumnType("jsonb");
        builder.ComplexProperty(x => x.Content, content =>
        {
            content.Property(x => x.Title).HasColumnName("title").HasMaxLength(ImportedContent.Length);
            content.Property(x => x.Code).HasColumnName("code").HasMaxLength(ImportedContent.Length);
            content.Property(x => x.Status).HasColumnName("status").HasMaxLength(ImportedContent.Length);
            content.Property(x => x.Value).HasColumnName("value").HasMaxLength(ImportedContent.Length);
            content.Property(x => x.On).HasColumnName("on");
            content.Property(x => x.Until).HasColumnName("until");
        });
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasIndex(x => new { x.Type, x.SourceId }).IsUnique().HasDatabaseName("ux_imported_record_source");
    }
}
