using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Commands;

internal sealed class CommandLogEntryMapping : IEntityTypeConfiguration<CommandLogEntry>
{
    public void Configure(EntityTypeBuilder<CommandLogEntry> builder)
    {
        builder.ToTable("command_log");
        builder.HasKey(x => x.CommandId);
        builder.Property(x => x.Result).HasColumnType("jsonb");
        builder.HasIndex(x => x.At);
    }
}
