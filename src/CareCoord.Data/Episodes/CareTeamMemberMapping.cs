using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Episodes;

internal sealed class CareTeamMemberMapping : IEntityTypeConfiguration<CareTeamMember>
{
    public void Configure(EntityTypeBuilder<CareTeamMember> builder)
    {
        builder.ToTable("care_team_member", t => t.HasCheckConstraint("ck_care_team_member_who", "(staff_id is null) <> (team_id is null)"));
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId);
        builder.HasOne<Staff>().WithMany().HasForeignKey(x => x.StaffId);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.TeamId);
    }
}
