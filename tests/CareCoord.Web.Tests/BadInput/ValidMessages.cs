using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Calendar;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Library;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>For each operation into which something can be typed, a message that is right, and who sends it.</summary>
public static class ValidMessages
{
    private static readonly DateOnly Later = new(2026, 3, 23);

    /// <summary>All of them; forms of which there are several, such as cards, each.</summary>
    public static async Task<IReadOnlyList<(Session By, object Message)>> Of(Stage stage) =>
    [
        .. Organisation(stage), .. Questions(stage), .. await People(stage),
        .. await CareMessages.Of(stage), .. await PracticeMessages.Of(stage), .. await PlanMessages.Of(stage),
    ];

    private static IEnumerable<(Session, object)> Organisation(Stage stage)
    {
        var (clinic, admin) = (stage.Clinic, stage.Clinic.Administrator);
        var elsewhere = OrganisationId.Of(Guid.CreateVersion7());
        yield return (Session.System(elsewhere), new FoundOrganisation.Command(
            Id(), elsewhere, "Elsewhere", "Hill Street", "Europe/Lisbon", "Team E", UserId.Of(Guid.CreateVersion7()), "Eve Admin"));
        yield return (admin, new AddStaff.Command(Id(), UserId.Of(Guid.CreateVersion7()), "Mia Lund", "Nurse", Role.Clinician, Discipline.PrimaryCare, [clinic.Team]));
        yield return (admin, new EditStaff.Command(Id(), stage.Care.Specialist.Staff!.Value, 0, "Dr Sørli", "Rheumatologist", Role.Clinician, Discipline.Specialty, null, [clinic.Team], true));
        yield return (admin, new SetSite.Command(Id(), null, 0, "Hill Street", "Europe/Berlin"));
        yield return (admin, new SetTeam.Command(Id(), null, 0, "Team D", clinic.Site));
        yield return (admin, new AddHolidays.Command(Id(), clinic.Site, "25-Dec-2026 Christmas Day"));
        yield return (admin, new RecordAbsence.Command(Id(), stage.Care.Coordinator.Staff!.Value, Later, Later.AddDays(4)));
        yield return (admin, new RecordTeamAbsence.Command(Id(), stage.SmallTeam, Later, Later.AddDays(4)));
        yield return (admin, new SetWorkingHours.Command(Id(), clinic.Team, null, [new WorkingHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 0), 180)]));
        foreach (var content in Clinic.Content.Settable.Where(x => x.Tune.Length > 0))
        {
            yield return (admin, new SetContent.Command(Id(), content.Header.Id, 0, false, content.Tune.ToDictionary(x => x.Path, x => x.Value), "Agreed in the team."));
        }
    }

    private static IEnumerable<(Session, object)> Questions(Stage stage)
    {
        var (gp, person) = (stage.Care.Gp, stage.Care.Patient);
        yield return (gp, new SearchQuery.Request("Oyelaran"));
        yield return (gp, new DuplicatesQuery.Request("Oyelaran", "Tunde", new DateOnly(1969, 7, 14), ["704 218"]));
        yield return (gp, new CalendarQuery.Request(person, Later, Later.AddDays(7)));
        yield return (gp, new PlanHistoryQuery.Request(person, new DateOnly(2026, 3, 2)));
        yield return (gp, new LibraryItemQuery.Request("paced-breathing"));
        yield return (gp, new CaseloadQuery.Request(gp.Staff!.Value.Value, Domain.Episodes.Phase.Active, true, null, Domain.Attention.Band.EveryoneElse));
        yield return (gp, new Web.Features.Timeline.TimelineQuery.Request(person, default, null));
        yield return (stage.Officer, new Web.Features.Audit.TrailQuery.Request(person, default, null));
    }

    private static async Task<IReadOnlyList<(Session, object)>> People(Stage stage)
    {
        var fields = new PatientFields
        {
            Details = Fixtures.People.Fields().Details with
            {
                Title = "Mr",
                PreferredName = "T",
                GenderIdentity = "man",
                Language = "en",
                QuietFrom = new TimeOnly(21, 0),
                QuietUntil = new TimeOnly(8, 0),
                DeceasedOn = new DateOnly(2026, 2, 27),
                LeftOn = new DateOnly(2026, 2, 1),
            },
            Identifiers = [new IdentifierField("urn:mrn", "MRN", "88 17 04")],
            ContactPoints = [new ContactPointField(Domain.Patients.ContactPointSystem.Phone, "020 7946 0137"), new ContactPointField(Domain.Patients.ContactPointSystem.Email, "t@example.org")],
        };
        return
        [
            (stage.Care.Coordinator, new RegisterPatient.Command(Id(), fields, stage.Clinic.Team)),
            (stage.Care.Coordinator, new EditPatient.Command(Id(), stage.Leaving, await stage.Version("patient", stage.Leaving.Value), fields)),
        ];
    }

    private static Guid Id() => Guid.CreateVersion7();
}
