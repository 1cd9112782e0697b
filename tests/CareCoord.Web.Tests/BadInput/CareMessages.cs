using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Emergencies;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Safety;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Emergencies;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Merges;
using CareCoord.Web.Features.Safety;
using CareCoord.Web.Security;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Security.SecondFactors;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>What is sent about people: care, contacts, what is owed, huddles, safety, records.</summary>
internal static class CareMessages
{
    private static readonly DateOnly Later = new(2026, 3, 23);

    public static async Task<IReadOnlyList<(Session By, object Message)>> Of(Stage stage) =>
        [.. await Care(stage), .. await Contacts(stage), .. FollowUps(stage), .. await Huddles(stage), .. await Records(stage)];

    private static async Task<IReadOnlyList<(Session, object)>> Care(Stage stage)
    {
        var (gp, fresh) = (stage.Care.Gp, stage.Fresh);
        var version = await stage.EpisodeVersion(fresh);
        var member = CareTeamMemberId.Of(await stage.Clinic.Raw<Guid>($"select id from care_team_member where patient_id = '{fresh.Value}' and staff_id is null limit 1"));
        return
        [
            (stage.Care.Coordinator, stage.Clinic.IntoCare(stage.Care.Coordinator, gp, stage.Twice.Stays) with
            {
                CommandId = Id(),
                Consents = [new TakeIntoCare.ConsentAnswer(ConsentKind.ShareWithThirdParty, null, "The school", true, Later), new TakeIntoCare.ConsentAnswer(ConsentKind.Messages, Channel.Email, "", true, null)],
            }),
            (gp, new ChangePhase.Command(Id(), fresh, version, Phase.Maintenance, "Goes well.")),
            (gp, new ChooseInterval.Command(Id(), fresh, version, 14)),
            (gp, new PauseCare.Command(Id(), fresh, version, Later, "At sea.")),
            (gp, new ResumeCare.Command(Id(), stage.Resting, await stage.EpisodeVersion(stage.Resting), "Is back.")),
            (gp, new EndCare.Command(Id(), stage.Leaving, await stage.EpisodeVersion(stage.Leaving), "Is well.", true)),
            (gp, new EndOnCareTeam.Command(Id(), fresh, member, "Has moved.")),
            (gp, new RecordConsent.Command(Id(), fresh, ConsentKind.ShareWithThirdParty, null, "The school", null, true, Later)),
        ];
    }

    private static async Task<IReadOnlyList<(Session, object)>> Contacts(Stage stage)
    {
        var goal = await stage.Clinic.Raw<Guid>($"select id from goal where patient_id = '{stage.Care.Patient.Value}' limit 1");
        return
        [
            (stage.Care.Gp, stage.Care.Contact() with
            {
                CommandId = Id(), Note = "Slept well.", At = stage.Clinic.Clock.GetUtcNow().AddHours(-1), Ratings = new Dictionary<Guid, int> { [goal] = 5 }, NextOn = Later, NextTold = true,
            }),
            (stage.Care.Gp, new VoidContact.Command(Id(), stage.Care.Patient, stage.Contact, "It was another person.")),
            (stage.Care.Gp, new RaiseSafetyFlag.Command(Id(), stage.Care.Patient, SafetyLevel.High, "Has a plan.")),
            (stage.Care.Gp, new ClearSafetyFlag.Command(Id(), stage.Care.Patient, stage.Flag, "Talked it over.", Later)),
        ];
    }

    private static IEnumerable<(Session, object)> FollowUps(Stage stage)
    {
        var (ana, person) = (stage.Care.Coordinator, stage.Care.Patient);
        yield return (ana, stage.Call("about the letter") with { CommandId = Id() });
        yield return (stage.Desk, new BookFollowUp.Command(Id(), person, stage.Owed, Later, new TimeOnly(10, 30), 20, Channel.InPerson, "Room 2", true));
        yield return (stage.Desk, new CallOffBooking.Command(Id(), person, stage.Booked, "The room is taken.", true));
        yield return (ana, new MoveFollowUp.Command(Id(), person, stage.Owed, Later, "Another day suits better.", true));
        yield return (ana, new SnoozeFollowUp.Command(Id(), person, stage.Owed, new DateOnly(2026, 3, 18), "Waits for the result."));
        yield return (ana, new WithdrawFollowUp.Command(Id(), person, stage.Owed, "The result came by mail.", true));
    }

    private static async Task<IReadOnlyList<(Session, object)>> Huddles(Stage stage)
    {
        var (ana, meeting) = (stage.Care.Coordinator, stage.Meeting);
        var by = new StartHuddle.Edits([stage.Others.Quiet], [new StartHuddle.Edit(stage.Others.Quiet, "Asks for it.")], [new StartHuddle.Edit(stage.Others.Looked, "Was seen today.")]);
        return
        [
            (ana, Meeting.Starting(stage.Care) with { CommandId = Id(), TeamId = stage.OtherTeam, ByHand = by }),
            (ana, (await meeting.Deciding()) with { DueOn = Later }),
            (ana, await meeting.Leaving(Later)),
            (stage.Care.Gp, new ReviewCase.Command(Id(), stage.Fresh, Later)),
        ];
    }

    private static async Task<IReadOnlyList<(Session, object)>> Records(Stage stage)
    {
        var (stays, goes, merged, merge) = stage.Twice;
        var (proof, _) = await stage.Door.With<FreshSignIn.Asking, (FreshSignIn?, string?)>(x => x.Of(stage.Outsider.User, Colleague.Password, "", CancellationToken.None));
        var opened = EmergencyAccessId.Of(await stage.Clinic.Raw<Guid>("select id from emergency_access"));
        return
        [
            (stage.Care.Coordinator, new MergePeople.Command(Id(), stays, 0, goes, 0, "Same number on the card.")),
            (stage.Care.Coordinator, new UndoMerge.Command(Id(), merged, merge, "Two cousins.")),
            (stage.Outsider.Session, new OpenInEmergency.Command(Id(), stage.Leaving, "Collapsed in the waiting room.", proof)),
            (stage.Officer, new ReviewEmergency.Command(Id(), stage.Care.Patient, opened, "It was one.")),
        ];
    }

    private static Guid Id() => Guid.CreateVersion7();
}
