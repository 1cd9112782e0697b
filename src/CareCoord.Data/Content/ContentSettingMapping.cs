using CareCoord.Data.Conventions;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Content;

internal sealed class ContentSettingMapping : IEntityTypeConfiguration<ContentSetting>
{
    public void Configure(EntityTypeBuilder<ContentSetting> builder)
    {
        builder.ToTable("content_setting");
        builder.Property(x => x.Content).HasMaxLength(80);
        builder.Property(x => x.Why).HasMaxLength(ContentSetting.WhyLength);
        builder.Property(x => x.Values).AsJsonArray();
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
        builder.HasIndex(x => new { x.Content, x.Number }).IsUnique().HasDatabaseName("ux_content_setting_number");
    }
}
