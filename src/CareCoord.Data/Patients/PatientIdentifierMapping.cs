using CareCoord.Domain.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Patients;

internal sealed class PatientIdentifierMapping : IEntityTypeConfiguration<PatientIdentifier>
{
    public void Configure(EntityTypeBuilder<PatientIdentifier> builder)
    {
        builder.ToTable("patient_identifier");
        builder.Property(x => x.System).HasMaxLength(PatientLimits.Identifier);
        builder.Property(x => x.Label).HasMaxLength(PatientLimits.Identifier);
        builder.Property(x => x.Value).HasMaxLength(PatientLimits.Identifier);
    }
}
