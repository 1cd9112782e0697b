using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

/// <summary>People with whom somebody can have to do, or no longer: each made by the program's own operations, with the ground that must come of it.</summary>
internal sealed class KindsOfPeople(Clinic clinic)
{
    private static readonly Ground Mine = new(InCare: true, OnCareTeam: true, StandsIn: false, AtHuddle: false, RegisteredWithMyTeam: true);
    private static readonly Ground Anothers = Mine with { OnCareTeam = false, RegisteredWithMyTeam = false };

    /// <summary>Those who are the same for every reader of the first team; null where the reader must be told that there is nobody.</summary>
    public async Task<IReadOnlyList<(string Whose, PatientId Patient, Ground? Ground)>> OfEverybody()
    {
        var others = await Team("Team B");
        return
        [
            ("my team's", await InCare(clinic.System, clinic.Team), Mine),
            ("another team's", await InCare(clinic.System, others), Anothers),
            ("not yet in care, my team's", await Register(clinic.System, clinic.Team), Mine with { InCare = false, OnCareTeam = false }),
            ("not yet in care, another team's", await Register(clinic.System, others), new Ground(false, false, false, false, false)),
            ("no longer in care, my team's", await NoLongerInCare(clinic.Team), Mine with { InCare = false, OnCareTeam = false }),
            ("no longer in care, another team's", await NoLongerInCare(others), new Ground(false, false, false, false, false)),
            ("another organisation's", await Elsewhere(), null),
        ];
    }

    /// <summary>Those who are somebody's by more than the team, and those who were.</summary>
    public async Task<IReadOnlyList<(string Whose, PatientId Patient, Ground? Ground)>> Of(Session me, Role role) =>
    [
        ("of whoever is away, mine meanwhile,", await OfWhoeverIsAway(me, new DateOnly(2026, 3, 2)), Anothers with { StandsIn = true }),
        ("of whoever is away from tomorrow on,", await OfWhoeverIsAway(me, new DateOnly(2026, 3, 3)), Anothers),
        ("open to me in an emergency,", await InAnEmergency(me, TimeSpan.FromHours(1)), Anothers with { EmergencyUntil = clinic.Clock.GetUtcNow().AddHours(1) }),
        ("whose emergency is over,", await InAnEmergency(me, TimeSpan.Zero), Anothers),
        .. role.IsInCare() ? await OfCare(me) : [],
    ];

    private async Task<IReadOnlyList<(string Whose, PatientId Patient, Ground? Ground)>> OfCare(Session me) =>
    [
        ("of another team's huddle, at which I sit,", await OfTheHuddle(me, isOver: false), Anothers with { AtHuddle = true }),
        ("of another team's huddle that is over,", await OfTheHuddle(me, isOver: true), Anothers),
        ("another team's, with me by name,", await WithMe(me, until: false), Anothers with { OnCareTeam = true }),
        ("another team's, with me by name until a moment ago,", await WithMe(me, until: true), Anothers),
    ];

    private Task<PatientId> Register(Session system, TeamId team) =>
        clinic.Do(system, new Web.Features.Patients.RegisterPatient.Command(Guid.CreateVersion7(), People.Fields(), team));

    private async Task<PatientId> InCare(Session system, TeamId team)
    {
        var patient = await Register(system, team);
        var lead = await clinic.Do(system, new AddStaff.Command(Guid.CreateVersion7(), UserId.Of(Guid.CreateVersion7()), "The lead", "", Role.Clinician, Discipline.PrimaryCare, [team]));
        var session = new Session(system.Organisation, null, lead);
        await clinic.Do(system, clinic.IntoCare(session, session, patient) with { Team = team });
        return patient;
    }

    private async Task<PatientId> NoLongerInCare(TeamId team)
    {
        var patient = await InCare(clinic.System, team);
        var version = await clinic.Raw<int>($"select version from episode where patient_id = '{patient.Value}'");
        await clinic.Do(await Colleague(team), new EndCare.Command(Guid.CreateVersion7(), patient, version, "Moved away", PersonKnows: true));
        return patient;
    }

    /// <summary>Somebody whose lead is away from a day on, while I stand in.</summary>
    private async Task<PatientId> OfWhoeverIsAway(Session me, DateOnly from)
    {
        var team = await Team("Team C");
        var patient = await InCare(clinic.System, team);
        var lead = await clinic.Raw<Guid>($"select lead_id from episode where patient_id = '{patient.Value}'");
        var row = (await clinic.Ask(clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id.Value == lead);
        await clinic.Do(clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, me.Staff, [team], true));
        await clinic.Do(clinic.Administrator, new RecordAbsence.Command(Guid.CreateVersion7(), row.Id, from, from.AddDays(3)));
        return patient;
    }

    /// <summary>Somebody of another team, whose record I opened in an emergency an hour before its end; a role that may not has a row all the same.</summary>
    private async Task<PatientId> InAnEmergency(Session me, TimeSpan left)
    {
        var patient = await InCare(clinic.System, await Team("Team F"));
        var ends = clinic.Clock.GetUtcNow() + left;
        await clinic.Raw<Guid>($"""
            insert into emergency_access (organisation_id, id, patient_id, staff_id, why, opened_at, ends_at, found)
            values ('{clinic.Organisation.Value}', gen_random_uuid(), '{patient.Value}', '{me.Staff!.Value.Value}', 'Collapsed', '{ends.AddHours(-1):O}', '{ends:O}', '') returning id
            """);
        return patient;
    }

    /// <summary>Somebody on the agenda of another team's huddle.</summary>
    private async Task<PatientId> OfTheHuddle(Session me, bool isOver)
    {
        var team = await Team("Team D");
        var patient = await InCare(clinic.System, team);
        var facilitator = await clinic.Hire(Role.Facilitator, Discipline.Coordination, "", team);
        var huddle = await clinic.Do(facilitator, new StartHuddle.Command(Guid.CreateVersion7(), team, 45, [me.Staff!.Value]));
        if (isOver)
        {
            await clinic.Do(facilitator, new EndHuddle.Command(Guid.CreateVersion7(), huddle));
        }

        return patient;
    }

    /// <summary>Somebody of another team, to whose care I was added by name.</summary>
    private async Task<PatientId> WithMe(Session me, bool until)
    {
        var team = await Team("Team G");
        var (patient, colleague) = (await InCare(clinic.System, team), await Colleague(team));
        await clinic.Do(colleague, new AddToCareTeam.Command(Guid.CreateVersion7(), patient, me.Staff, null));
        if (until)
        {
            var member = await clinic.Raw<Guid>($"select id from care_team_member where patient_id = '{patient.Value}' and staff_id = '{me.Staff!.Value.Value}'");
            await clinic.Do(colleague, new EndOnCareTeam.Command(Guid.CreateVersion7(), patient, CareTeamMemberId.Of(member), "Works elsewhere"));
        }

        return patient;
    }

    private Task<Session> Colleague(TeamId team) => clinic.Hire(Role.Clinician, Discipline.PrimaryCare, "", team);

    private Task<TeamId> Team(string name) => clinic.Do(clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, name, clinic.Site));

    private async Task<PatientId> Elsewhere()
    {
        var system = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var founded = await clinic.Do(system, new FoundOrganisation.Command(
            Guid.CreateVersion7(), system.Organisation, "Elsewhere", "Hill Street", "Europe/Lisbon", "Team E", UserId.Of(Guid.CreateVersion7()), "Eve Admin"));
        return await InCare(system, founded.Team);
    }
}
