using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Staff and people in care with good defaults.</summary>
public static class People
{
    public static async Task<Session> Hire(this Clinic clinic, Role role, Discipline discipline, string name = "", params TeamId[] teams)
    {
        var user = UserId.Of(Guid.CreateVersion7());
        var staff = await clinic.Do(clinic.System, new AddStaff.Command(
            Guid.CreateVersion7(), user, name.Length > 0 ? name : $"{role} {discipline}", "", role, discipline, teams.Length > 0 ? teams : [clinic.Team]));
        return new Session(clinic.Organisation, user, staff);
    }

    /// <summary>Hires somebody who is on no team.</summary>
    public static async Task<Session> HireOutsider(this Clinic clinic, Role role, Discipline discipline)
    {
        var user = UserId.Of(Guid.CreateVersion7());
        var staff = await clinic.Do(clinic.System, new AddStaff.Command(Guid.CreateVersion7(), user, $"Outside {role}", "", role, discipline, []));
        return new Session(clinic.Organisation, user, staff);
    }

    public static PatientFields Fields(string family = "Oyelaran", string given = "Tunde", DateOnly? born = null) => new()
    {
        Details = new PatientDetails { FamilyName = family, GivenNames = given, BirthDate = born ?? new DateOnly(1969, 7, 14), Sex = Sex.Male, TimeZone = "Europe/Lisbon" },
    };

    public static Task<PatientId> Register(this Clinic clinic, PatientFields? fields = null, TeamId? team = null) =>
        clinic.Do(clinic.System, new RegisterPatient.Command(Guid.CreateVersion7(), fields ?? Fields(), team ?? clinic.Team));

    public static TakeIntoCare.Command IntoCare(this Clinic clinic, Session coordinator, Session lead, params PatientId[] patients) => new()
    {
        CommandId = Guid.CreateVersion7(),
        Patients = patients,
        Phase = Phase.Active,
        Lead = lead.Staff!.Value,
        Coordinator = coordinator.Staff!.Value,
        Team = clinic.Team,
        Disciplines = [Discipline.PrimaryCare, Discipline.Psychology, Discipline.Specialty],
        TargetActivity = "Carry the shopping home",
        RatedToday = 3,
    };
}
