using CareCoord.Domain.Teams;

namespace CareCoord.Web.Security;

internal static class Say
{
    public const string NotOnTeam = "You are not on this person's care team. Ask their coordinator to add you or your team.";
    public const string NotYourRole = "Your role does not include this. An administrator can change roles.";
    public const string NotClinical = "Your role shows no clinical record.";
    public const string NotInYourRegister = "This person is not in care. The clinicians and coordinators of the team that has them in its register see the record.";
    public const string NotInCare = "This person is not in care. Take them into care first.";
}

internal sealed class AnyStaff : Access
{
    public override string Question => "Is this a member of staff?";

    public override string? Refusal(Actor actor, Ground? ground) => null;
}

internal sealed class ReadsRecord : Access
{
    public override string Question => "May this person read the record?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } => null,
        { IsOutsideCare: true } => Say.NotClinical,
        _ when ground!.TakesPart => null,
        _ when ground.EmergencyUntil is not null && actor.HelpsInEmergency => null,
        _ when !ground.InCare && ground.RegisteredWithMyTeam && actor.Is(Role.Clinician, Role.Coordinator, Role.PsychiatricConsultant) => null,
        _ => ground.InCare ? Say.NotOnTeam : Say.NotInYourRegister,
    };
}

internal sealed class WritesRecord : Access
{
    public override string Question => "May this person write in the record?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } => null,
        { IsOutsideCare: true } => Say.NotClinical,
        _ when !ground!.TakesPart => ground.InCare ? Say.NotOnTeam : Say.NotInCare,
        _ => null,
    };
}

internal sealed class Attends : Access
{
    public override string Question => "May this person record what happened, or raise a safety flag?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) =>
        ground is { InCare: true, EmergencyUntil: not null } && actor.HelpsInEmergency ? null : WriteRecord.Refusal(actor, ground);
}

internal sealed class OpensInEmergency : Access
{
    public override string Question => "May this person open a closed record in an emergency?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { HelpsInEmergency: false } => Say.NotYourRole,
        _ when ReadRecord.Refusal(actor, ground) is null => "This record is open to you. Nothing needs to be opened.",
        _ => null,
    };
}

internal sealed class KeepsPrivateNotes : Access
{
    public override string Question => "May this person keep private notes about the person?";

    public override bool AboutSomebody => true;

    // An emergency is no ground here, and the program itself has none: notes are their author's alone.
    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { KeepsPrivateNotes: false } => "Private notes are kept by psychologists, each their own.",
        _ when !ground!.TakesPart => "Private notes are open to you while you take part in this person's care.",
        _ => null,
    };
}

internal sealed class ChangesCareTeam : Access
{
    public override string Question => "May this person say who takes part in the care?";

    public override bool AboutSomebody => true;

    // Standing in for a while, or one day's huddle, must not become lasting access.
    public override string? Refusal(Actor actor, Ground? ground) => WriteRecord.Refusal(actor, ground)
        ?? (actor.IsSystem || ground!.OnCareTeam ? null : "You see this record for a while only. Ask somebody of the care team to change who takes part.");
}

internal sealed class EndsCare : Access
{
    public override string Question => "May this person end care?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => ChangeCareTeam.Refusal(actor, ground)
        ?? (actor.IsSystem || actor.Is([.. Roles.Leading, .. Roles.Coordinating]) ? null : "Whoever may lead or coordinate ends care. Ask the lead or the coordinator.");
}

internal sealed class Treats : Access
{
    public override string Question => "May this person give practices, and let go on what was held?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) =>
        actor.Is(Role.Clinician, Role.PsychiatricConsultant)
            ? WriteRecord.Refusal(actor, ground)
            : "This is a clinician's decision. Ask the lead clinician.";
}

internal sealed class SeesBanner : Access
{
    public override string Question => "May this person see the banner and how to speak with the person?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } or { Role: Role.FrontDesk or Role.PrivacyOfficer } => null,
        { Role: Role.Administrator } => Say.NotClinical,
        _ => ReadRecord.Refusal(actor, ground),
    };
}

internal sealed class Books : Access
{
    public override string Question => "May this person book?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) =>
        actor.Is(Role.FrontDesk) ? null : WriteRecord.Refusal(actor, ground);
}

internal sealed class RegistersPeople : Access
{
    public override string Question => "May this person register people and edit their details?";

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } or { Role: Role.FrontDesk } => null,
        { Role: Role.Administrator or Role.PrivacyOfficer } => Say.NotYourRole,
        _ when ground is null => null,
        _ => ReadRecord.Refusal(actor, ground with { EmergencyUntil = null }),
    };
}

internal sealed class MergesPeople : Access
{
    public override string Question => "May this person say that two records are one person's?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } => null,
        _ when !actor.Is(Role.Coordinator) => "A coordinator makes two records one. Ask the person's coordinator.",
        // An emergency opens a record to be read, not to be rearranged.
        _ => ReadRecord.Refusal(actor, ground! with { EmergencyUntil = null }),
    };
}

internal sealed class TakesIntoCare : Access
{
    public override string Question => "May this person take somebody into care?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) => actor switch
    {
        { IsSystem: true } => null,
        _ when !actor.Is(Role.Clinician, Role.Coordinator, Role.PsychiatricConsultant) => Say.NotYourRole,
        _ when ground!.RegisteredWithMyTeam || ground.TakesPart => null,
        _ => "This person is registered with another team. Ask that team to take them into care.",
    };
}

internal sealed class ClearsSafety : Access
{
    public override string Question => "May this person clear a safety flag?";

    public override bool AboutSomebody => true;

    public override string? Refusal(Actor actor, Ground? ground) =>
        actor.Is(Role.Clinician, Role.PsychiatricConsultant)
            ? WriteRecord.Refusal(actor, ground)
            : "Only a clinician clears a safety flag. Ask the named clinician or the deputy.";
}

internal sealed class SeesWorkLists : Access
{
    public override string Question => "May this person see lists of people in care?";

    public override string? Refusal(Actor actor, Ground? ground) =>
        actor.IsOutsideCare ? Say.NotClinical : null;
}

internal sealed class FindsPeople : Access
{
    public override string Question => "May this person find people?";

    public override string? Refusal(Actor actor, Ground? ground) => actor.Is(Role.Administrator) ? Say.NotClinical : null;
}

internal sealed class RunsHuddle : Access
{
    public override string Question => "May this person prepare and run a huddle?";

    public override string? Refusal(Actor actor, Ground? ground) => actor.IsOutsideCare ? Say.NotYourRole : null;
}

internal sealed class Administers : Access
{
    public override string Question => "May this person manage people, teams and settings?";

    public override string? Refusal(Actor actor, Ground? ground) => actor.IsSystem || actor.Is(Role.Administrator) ? null : Say.NotYourRole;
}

internal sealed class ReadsAudit : Access
{
    public override string Question => "May this person read who looked and who changed what?";

    public override string? Refusal(Actor actor, Ground? ground) => actor.Is(Role.PrivacyOfficer) ? null : Say.NotYourRole;
}

internal sealed class OnlySystem : Access
{
    public override string Question => "Is this the program itself?";

    public override string? Refusal(Actor actor, Ground? ground) => actor.IsSystem ? null : "This runs by itself only.";
}
