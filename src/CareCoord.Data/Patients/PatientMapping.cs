using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Patients;

internal sealed class PatientMapping : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.ToTable("patient");
        builder.HasKey(x => x.Id);
        builder.ComplexProperty(x => x.Details, details =>
        {
            details.Property(x => x.FamilyName).HasColumnName("family_name").HasMaxLength(PatientLimits.Name);
            details.Property(x => x.GivenNames).HasColumnName("given_names").HasMaxLength(PatientLimits.Name);
            details.Property(x => x.Title).HasColumnName("title").HasMaxLength(PatientLimits.Title);
            details.Property(x => x.PreferredName).HasColumnName("preferred_name").HasMaxLength(PatientLimits.Name);
            details.Property(x => x.BirthDate).HasColumnName("birth_date");
            details.Property(x => x.Sex).HasColumnName("sex");
            details.Property(x => x.GenderIdentity).HasColumnName("gender_identity").HasMaxLength(PatientLimits.GenderIdentity);
            details.Property(x => x.Language).HasColumnName("language").HasMaxLength(PatientLimits.Language);
            details.Property(x => x.NeedsInterpreter).HasColumnName("needs_interpreter");
            details.Property(x => x.TimeZone).HasColumnName("time_zone").HasMaxLength(PatientLimits.TimeZone);
            details.Property(x => x.QuietFrom).HasColumnName("quiet_from");
            details.Property(x => x.QuietUntil).HasColumnName("quiet_until");
            details.Property(x => x.DeceasedOn).HasColumnName("deceased_on");
            details.Property(x => x.Deceased).HasColumnName("deceased");
            details.Property(x => x.LeftOn).HasColumnName("left_on");
        });
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.RegisteredFor);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.MergedInto);
        builder.HasMany(x => x.Identifiers).WithOne().HasForeignKey(x => x.PatientId);
        builder.HasMany(x => x.ContactPoints).WithOne().HasForeignKey(x => x.PatientId);
        builder.HasMany(x => x.SearchableBy).WithOne().HasForeignKey(x => x.PatientId);
        builder.ToTable(t => t.HasCheckConstraint("ck_patient_quiet_hours", "(quiet_from is null) = (quiet_until is null)"));
    }
}
