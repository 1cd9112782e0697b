using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Tests.Security;

/// <summary>Each question of access, for each role, on each ground.</summary>
public sealed class AccessTests
{
    private static readonly Role[] Clinical = [Role.Clinician, Role.PsychiatricConsultant, Role.Coordinator, Role.Facilitator, Role.Supervisor];
    private static readonly Role[] TakesIn = [Role.Clinician, Role.PsychiatricConsultant, Role.Coordinator];
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private static readonly Ground OnTeam = new(InCare: true, OnCareTeam: true, StandsIn: false, AtHuddle: false, RegisteredWithMyTeam: false);
    private static readonly Ground Deputy = OnTeam with { OnCareTeam = false, StandsIn = true };
    private static readonly Ground Huddle = OnTeam with { OnCareTeam = false, AtHuddle = true };
    private static readonly Ground OtherTeam = OnTeam with { OnCareTeam = false };
    private static readonly Ground Emergency = OtherTeam with { EmergencyUntil = DateTimeOffset.UnixEpoch };
    private static readonly Ground Registered = new(InCare: false, OnCareTeam: false, StandsIn: false, AtHuddle: false, RegisteredWithMyTeam: true);
    private static readonly Ground RegisteredElsewhere = Registered with { RegisteredWithMyTeam = false };

    public static TheoryData<string, string, Role[]> Table
    {
        get
        {
            var table = new TheoryData<string, string, Role[]>();
            foreach (var taking in new[] { nameof(OnTeam), nameof(Deputy), nameof(Huddle) })
            {
                table.Add(nameof(Access.ReadRecord), taking, Clinical);
                table.Add(nameof(Access.WriteRecord), taking, Clinical);
                table.Add(nameof(Access.SeeBanner), taking, [.. Clinical, Role.FrontDesk, Role.PrivacyOfficer]);
                table.Add(nameof(Access.Book), taking, [.. Clinical, Role.FrontDesk]);
                table.Add(nameof(Access.ClearSafety), taking, [Role.Clinician, Role.PsychiatricConsultant]);
                table.Add(nameof(Access.RegisterPeople), taking, [.. Clinical, Role.FrontDesk]);
                table.Add(nameof(Access.TakeIntoCare), taking, TakesIn);
            }

            foreach (var closed in new[] { nameof(OtherTeam), nameof(RegisteredElsewhere) })
            {
                table.Add(nameof(Access.OpenInEmergency), closed, TakesIn);
            }

            foreach (var open in new[] { nameof(OnTeam), nameof(Deputy), nameof(Huddle), nameof(Emergency), nameof(Registered) })
            {
                table.Add(nameof(Access.OpenInEmergency), open, []);
            }

            table.Add(nameof(Access.ReadRecord), nameof(Emergency), TakesIn);
            table.Add(nameof(Access.SeeBanner), nameof(Emergency), [.. TakesIn, Role.FrontDesk, Role.PrivacyOfficer]);
            table.Add(nameof(Access.Attend), nameof(Emergency), TakesIn);
            table.Add(nameof(Access.Attend), nameof(OnTeam), Clinical);
            table.Add(nameof(Access.Attend), nameof(OtherTeam), []);
            table.Add(nameof(Access.RegisterPeople), nameof(Emergency), [Role.FrontDesk]);
            table.Add(nameof(Access.Book), nameof(Emergency), [Role.FrontDesk]);
            foreach (var never in new[] { nameof(Access.WriteRecord), nameof(Access.ChangeCareTeam), nameof(Access.EndCare), nameof(Access.Treat), nameof(Access.ClearSafety), nameof(Access.TakeIntoCare), nameof(Access.MergePeople) })
            {
                table.Add(never, nameof(Emergency), []);
            }

            table.Add(nameof(Access.ChangeCareTeam), nameof(OnTeam), Clinical);
            table.Add(nameof(Access.ChangeCareTeam), nameof(Deputy), []);
            table.Add(nameof(Access.ChangeCareTeam), nameof(Huddle), []);
            table.Add(nameof(Access.ReadRecord), nameof(OtherTeam), []);
            table.Add(nameof(Access.WriteRecord), nameof(OtherTeam), []);
            table.Add(nameof(Access.ClearSafety), nameof(OtherTeam), []);
            table.Add(nameof(Access.SeeBanner), nameof(OtherTeam), [Role.FrontDesk, Role.PrivacyOfficer]);
            table.Add(nameof(Access.Book), nameof(OtherTeam), [Role.FrontDesk]);
            table.Add(nameof(Access.TakeIntoCare), nameof(OtherTeam), []);
            table.Add(nameof(Access.ReadRecord), nameof(Registered), TakesIn);
            table.Add(nameof(Access.WriteRecord), nameof(Registered), []);
            table.Add(nameof(Access.TakeIntoCare), nameof(Registered), TakesIn);
            table.Add(nameof(Access.ReadRecord), nameof(RegisteredElsewhere), []);
            table.Add(nameof(Access.TakeIntoCare), nameof(RegisteredElsewhere), []);
            return table;
        }
    }

    public static TheoryData<string, Role[]> AboutNobody => new()
    {
        { nameof(Access.Staff), Everybody },
        { nameof(Access.WorkLists), Clinical },
        { nameof(Access.FindPeople), [.. Clinical, Role.FrontDesk, Role.PrivacyOfficer] },
        { nameof(Access.RunHuddle), Clinical },
        { nameof(Access.Administer), [Role.Administrator] },
        { nameof(Access.ReadAudit), [Role.PrivacyOfficer] },
        { nameof(Access.SystemOnly), [] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_question_about_a_person_is_answered_by_role_and_ground(string question, string ground, Role[] allowed) =>
        Everybody.Where(x => Ask(question).Refusal(Actor(x), Of(ground)) is null).Should().BeEquivalentTo(allowed);

    [Theory]
    [MemberData(nameof(AboutNobody))]
    public void A_question_about_nobody_is_answered_by_role(string question, Role[] allowed) =>
        Everybody.Where(x => Ask(question).Refusal(Actor(x), [], new Dictionary<PatientId, Ground>()) is null).Should().BeEquivalentTo(allowed);

    [Fact]
    public void Every_use_case_about_a_person_names_whom_it_concerns() =>
        UseCases.All.Where(x => x.Access.AboutSomebody && x.Message.GetInterfaceMap(x.Message.GetInterfaces().First(i => i.IsGenericType)).TargetMethods.All(m => m.DeclaringType!.IsInterface))
            .Select(x => x.Name).Should().BeEmpty();

    [Fact]
    public void A_person_nobody_knows_here_is_refused_to_everybody() =>
        Everybody.Where(x => Access.ReadRecord.Refusal(Actor(x), [PatientId.Of(Guid.CreateVersion7())], new Dictionary<PatientId, Ground>()) is null).Should().BeEmpty();

    [Fact]
    public void Private_notes_are_open_to_psychologists_who_take_part_and_no_emergency_opens_them()
    {
        var psychologist = Actor(Role.Clinician) with { Discipline = Discipline.Psychology };

        new[] { OnTeam, Deputy, Huddle, OnTeam with { InCare = false } }.Should().OnlyContain(x => Access.KeepPrivateNotes.Refusal(psychologist, x) == null);
        new[] { OtherTeam, Emergency, Registered, RegisteredElsewhere }.Should().OnlyContain(x => Access.KeepPrivateNotes.Refusal(psychologist, x) != null);
        Everybody.Where(x => Access.KeepPrivateNotes.Refusal(psychologist with { Role = x }, OnTeam) is null).Should().Equal(Role.Clinician);
        Enum.GetValues<Discipline>().Where(x => Access.KeepPrivateNotes.Refusal(psychologist with { Discipline = x }, OnTeam) is null).Should().Equal(Discipline.Psychology);
    }

    private static Access Ask(string question) => (Access)typeof(Access).GetProperty(question)!.GetValue(null)!;

    private static Ground Of(string ground) => ground switch
    {
        nameof(OnTeam) => OnTeam,
        nameof(Deputy) => Deputy,
        nameof(Huddle) => Huddle,
        nameof(OtherTeam) => OtherTeam,
        nameof(Emergency) => Emergency,
        nameof(Registered) => Registered,
        _ => RegisteredElsewhere,
    };

    private static Actor Actor(Role role) =>
        new(StaffId.Of(Guid.CreateVersion7()), UserId.Of(Guid.CreateVersion7()), "Somebody", role, Discipline.PrimaryCare, "Europe/Lisbon");
}
