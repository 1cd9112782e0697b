using CareCoord.Domain.Merges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Merges;

internal sealed class MovedRowMapping : IEntityTypeConfiguration<MovedRow>
{
    private const int KeyLength = 100;

    public void Configure(EntityTypeBuilder<MovedRow> builder)
    {
        builder.ToTable("moved_row");
        builder.HasKey(x => new { x.MergeId, x.TableName, x.RowKey });
        builder.Property(x => x.TableName).HasMaxLength(KeyLength);
        builder.Property(x => x.RowKey).HasMaxLength(KeyLength);
        builder.HasOne<PersonMerge>().WithMany().HasForeignKey(x => x.MergeId);
    }
}
