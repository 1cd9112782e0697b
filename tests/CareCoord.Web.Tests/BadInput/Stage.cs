using CareCoord.Data.Identity;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Merges;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Security;
using CareCoord.Web.Tests.Security.SecondFactors;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>A clinic in which each operation has something to be done to.</summary>
public sealed class Stage
{
    public required Clinic Clinic { get; init; }

    public required InCare Care { get; init; }

    public required Planned Plan { get; init; }

    /// <summary>In care, with nothing begun.</summary>
    public PatientId Fresh { get; private set; }

    /// <summary>In care, paused.</summary>
    public PatientId Resting { get; private set; }

    /// <summary>In care, and nothing keeps care from ending.</summary>
    public PatientId Leaving { get; private set; }

    /// <summary>In care of the other team: one to be looked at, one not.</summary>
    public (PatientId Looked, PatientId Quiet) Others { get; private set; }

    public TeamId OtherTeam { get; private set; }

    /// <summary>A team of one, for whom somebody stands in.</summary>
    public TeamId SmallTeam { get; private set; }

    /// <summary>What is practised, by protocol, and who gave it.</summary>
    public Dictionary<string, (InterventionId Id, Session By)> Given { get; } = new(StringComparer.Ordinal);

    public FollowUpId Owed { get; private set; }

    public FollowUpId Booked { get; private set; }

    public SafetyFlagId Flag { get; private set; }

    public ContactId Contact { get; private set; }

    /// <summary>Two records of one person, and the merge of two others.</summary>
    public (PatientId Stays, PatientId Goes, PatientId Merged, PersonMergeId Merge) Twice { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public Session Officer { get; private set; } = null!;

    public Session Desk { get; private set; } = null!;

    internal Colleague Outsider { get; private set; } = null!;

    public Door Door { get; private set; } = null!;

    public static async Task<Stage> Set(Clinic clinic, InCare care)
    {
        var stage = new Stage { Clinic = clinic, Care = care, Plan = await Planned.Begin(care) };
        await stage.HirePeople();
        await stage.TakePeopleIn();
        await stage.Practise();
        await stage.OweThings();
        await stage.GiveAccounts();
        return stage;
    }

    /// <summary>The setup of a protocol, so that it can be given.</summary>
    public GiveProtocol.Command Giving(PatientId patient, Protocol protocol) => Care.Breathing() with
    {
        CommandId = Guid.CreateVersion7(),
        PatientId = patient,
        Protocol = protocol.Header.Id,
        Setup = SampleAnswers.Of(protocol.Setup),
        Slots = [.. Enumerable.Range(0, protocol.Dose?.PerDay ?? 0).Select(x => new TimeOnly(8 + (2 * x), 0))],
        Knowing = true,
    };

    public Task<int> Version(string table, Guid id) => Clinic.Raw<int>($"select version from {table} where id = '{id}'");

    public Task<int> EpisodeVersion(PatientId of) => Clinic.Raw<int>($"select version from episode where patient_id = '{of.Value}'");

    private async Task HirePeople()
    {
        Officer = await Clinic.HireOutsider(Role.PrivacyOfficer, Discipline.Coordination);
        Desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination, "Kim Doyle");
        Door = new Door(Clinic);
        Outsider = await Colleague.Invited(Clinic, Door, []);
        OtherTeam = await Team("Team B");
        SmallTeam = await Team("Team C");
        var only = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Ola Berg", SmallTeam);
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), only.Staff!.Value, 0, "Ola Berg", "", Role.Clinician, Discipline.Psychology, Care.Gp.Staff, [SmallTeam], true));
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), Care.Coordinator.Staff!.Value, 0, "Ana Duarte", "", Role.Coordinator, Discipline.Coordination, Care.Gp.Staff, [Clinic.Team, OtherTeam], true));
    }

    /// <summary>Whoever works here can sign in.</summary>
    private async Task GiveAccounts()
    {
        foreach (var id in await Clinic.Raw<Guid[]>("select array_agg(user_id) from staff"))
        {
            await Door.With<UserManager<Account>, bool>(async accounts => await accounts.FindByIdAsync($"{id}") is not null
                || (await accounts.CreateAsync(new Account { Id = id, Email = $"{id:N}@river.example", UserName = $"{id:N}@river.example" })).Succeeded);
        }
    }

    private async Task TakePeopleIn()
    {
        (Fresh, Resting, Leaving) = (await InCare("Fresh"), await InCare("Resting"), await InCare("Leaving"));
        Others = (await InCare("Looked", OtherTeam), await InCare("Quiet", OtherTeam));
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Resting, await EpisodeVersion(Resting), new DateOnly(2026, 4, 1), "At sea."));
        var (stays, goes, merged, away) = (await Clinic.Register(), await Clinic.Register(), await Clinic.Register(People.Fields("Twice")), await Clinic.Register(People.Fields("Twice")));
        Twice = (stays, goes, merged, await Clinic.Do(Care.Coordinator, new MergePeople.Command(Guid.CreateVersion7(), merged, 0, away, 0, "Same card.")));
    }

    private async Task Practise()
    {
        foreach (var patient in new[] { Care.Patient, Fresh })
        {
            await Clinic.Do(Care.Psychologist, Care.Grounding() with { CommandId = Guid.CreateVersion7(), PatientId = patient });
            await Clinic.Do(Care.Psychologist, Care.Places() with { CommandId = Guid.CreateVersion7(), PatientId = patient });
        }

        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Care.PractiseSixOfSeven(breathing);
        Given["paced-breathing"] = (breathing, Care.Psychologist);
        foreach (var protocol in Clinic.Content.Protocols.Where(x => !Given.ContainsKey(x.Header.Id)))
        {
            Given[protocol.Header.Id] = await GiveForReal(protocol);
        }
    }

    /// <summary>Given by whichever clinician may.</summary>
    private async Task<(InterventionId, Session)> GiveForReal(Protocol protocol)
    {
        var said = new List<string>();
        foreach (var by in new[] { Care.Psychologist, Care.Specialist, Care.Gp })
        {
            var outcome = await Clinic.UseCases.Run(by, Giving(Care.Patient, protocol));
            if (outcome is Outcome<InterventionId>.Done done)
            {
                return (done.Answer, by);
            }

            said.Add(outcome.Words);
        }

        throw new InvalidOperationException($"{protocol.Header.Id} cannot be given: {string.Join(" / ", said)}");
    }

    private async Task OweThings()
    {
        Owed = await Clinic.Do(Care.Coordinator, Call("about the blood count"));
        Booked = await Clinic.Do(Care.Coordinator, Call("about the scan"));
        await Clinic.Do(Desk, new BookFollowUp.Command(Guid.CreateVersion7(), Care.Patient, Booked, new DateOnly(2026, 3, 19), new TimeOnly(10, 30), 20, Channel.InPerson, "Room 2", false));
        Contact = await Clinic.Do(Care.Gp, Care.Contact());
        Flag = await Clinic.Do(Care.Gp, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Care.Patient, SafetyLevel.Moderate, "Said that it is too much."));
        await Clinic.Do(Care.Coordinator, new RaiseSafetyFlag.Command(Guid.CreateVersion7(), Others.Looked, SafetyLevel.Moderate, "Did not come."));
        Meeting = await Meeting.Start(Care, Care.Psychologist);
        await Clinic.Raw<Guid>($"""
            insert into emergency_access (organisation_id, id, patient_id, staff_id, why, opened_at, ends_at, found)
            values ('{Clinic.Organisation.Value}', gen_random_uuid(), '{Care.Patient.Value}', '{Outsider.Staff.Value}', 'Collapsed', '2026-03-02T08:00Z', '2026-03-02T09:00Z', '') returning id
            """);
    }

    public AddFollowUp.Command Call(string topic) =>
        new(Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, topic, Care.Gp.Staff!.Value, new DateOnly(2026, 3, 20), new TimeOnly(15, 0));

    private async Task<PatientId> InCare(string family, TeamId? team = null)
    {
        var patient = await Clinic.Register(People.Fields(family), team);
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, patient) with { Team = team ?? Clinic.Team });
        return patient;
    }

    private Task<TeamId> Team(string name) => Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, name, Clinic.Site));
}
