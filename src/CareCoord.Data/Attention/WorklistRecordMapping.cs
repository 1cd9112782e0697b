using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Attention;

internal sealed class WorklistRecordMapping : IEntityTypeConfiguration<WorklistRecord>
{
    public void Configure(EntityTypeBuilder<WorklistRecord> builder)
    {
        builder.ToTable("worklist", t => t.HasCheckConstraint("ck_worklist_detail", $"octet_length(detail::text) <= {AttentionDetail.LargestInBytes}"));
        builder.HasKey(x => new { x.ViewerId, x.PatientId, x.CountsFrom });
        builder.Property(x => x.Detail).HasColumnType("jsonb");
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);

        // Everything a page of the list needs stands in the index, in the list's own order.
        builder.HasIndex(x => new { x.ViewerId, x.Band, x.Since, x.PatientId })
            .IncludeProperties(x => new { x.CountsFrom, x.CountsUntil, x.Kind, x.SubjectId, x.Detail });
    }
}
