using CareCoord.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run");
        builder.Property(x => x.Job).HasMaxLength(60);
        builder.Property(x => x.Error).HasMaxLength(JobRun.ErrorLength);
        builder.HasIndex(x => new { x.Job, x.StartedAt });
    }
}
