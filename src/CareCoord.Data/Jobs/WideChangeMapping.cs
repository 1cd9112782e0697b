using CareCoord.Domain.Jobs;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Jobs;

internal sealed class WideChangeMapping : IEntityTypeConfiguration<WideChange>
{
    public void Configure(EntityTypeBuilder<WideChange> builder)
    {
        builder.ToTable("wide_change");
        builder.Property(x => x.What).HasMaxLength(WideChange.WhatLength);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.AskedBy);
        builder.HasIndex(x => x.AskedAt);
    }
}
