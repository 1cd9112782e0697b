using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Contacts;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contact", t => t.HasCheckConstraint("ck_contact_minutes", $"minutes between 0 and {ContactLimits.LongestInMinutes}"));
        builder.Ignore(x => x.Counts);
        builder.Property(x => x.Note).HasMaxLength(ContactLimits.Note);
        builder.Property(x => x.VoidedBecause).HasMaxLength(ContactLimits.VoidedBecause);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => x.EpisodeId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.VoidedBy);
        builder.HasIndex(x => new { x.PatientId, x.At });
    }
}
