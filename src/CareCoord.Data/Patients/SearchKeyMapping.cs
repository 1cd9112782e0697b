using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Patients;

internal sealed class SearchKeyMapping : IEntityTypeConfiguration<SearchKey>
{
    public void Configure(EntityTypeBuilder<SearchKey> builder)
    {
        builder.ToTable("search_key");
        builder.HasKey(x => new { x.PatientId, x.Key });

        // Byte order, so that a prefix is a range and the range stays leakproof: row-level security would
        // otherwise keep the planner from the index.
        builder.Property(x => x.Key).HasMaxLength(SearchKeys.Length).UseCollation("C");
        builder.HasIndex(x => new { x.Key, x.PatientId });
    }
}
