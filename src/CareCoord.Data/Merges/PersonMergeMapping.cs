using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Merges;

internal sealed class PersonMergeMapping : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("person_merge", t => t.HasCheckConstraint("ck_person_merge_undone", "(undone_at is null) = (undone_by is null)"));
        builder.Property(x => x.Because).HasMaxLength(PersonMerge.BecauseLength);
        builder.Property(x => x.UndoneBecause).HasMaxLength(PersonMerge.BecauseLength);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.SurvivorId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.By);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.UndoneBy);
    }
}
