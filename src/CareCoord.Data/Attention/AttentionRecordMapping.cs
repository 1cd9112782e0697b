using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Attention;

internal sealed class AttentionRecordMapping : IEntityTypeConfiguration<AttentionRecord>
{
    public void Configure(EntityTypeBuilder<AttentionRecord> builder)
    {
        builder.ToTable("attention", t => t.HasCheckConstraint("ck_attention_detail", $"octet_length(detail::text) <= {AttentionDetail.LargestInBytes}"));
        builder.HasKey(x => new { x.PatientId, x.Kind, x.SubjectId, x.OwnerId, x.CountsFrom });
        builder.Property(x => x.Detail).HasColumnType("jsonb");
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);

        // Two indexes instead of an OR, which would read both owners' and deputies' rows from the table.
        builder.HasIndex(x => new { x.OwnerId, x.Tier, x.Since });
        builder.HasIndex(x => new { x.DeputyId, x.Tier, x.Since }).HasFilter("deputy_id is not null");
    }
}
