using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Tests.Security;

/// <summary>Which use case asks which question of access, written down a second time: a policy changes here and there, or not at all.</summary>
public sealed class PolicyTests
{
    private static readonly Dictionary<string, string> Written = new Dictionary<string, string[]>
    {
        [nameof(Access.Administer)] =
        [
            "AddHolidays", "AddStaff", "EditStaff", "JobsQuery", "OutboxQuery", "RecordTeamAbsence", "RemoveHoliday", "RunJobNow", "SetContent", "SetSite", "SetTeam", "StaffAccountQuery",
        ],
        [nameof(Access.Attend)] =
        [
            "BeforeContactQuery", "RaiseSafetyFlag", "RecordContact",
        ],
        [nameof(Access.KeepPrivateNotes)] =
        [
            "DeleteNote", "DiscardNoteDraft", "KeepNote", "PrivateNotesQuery", "TypeNote",
        ],
        [nameof(Access.OpenInEmergency)] =
        [
            "ClosedRecordQuery", "OpenInEmergency",
        ],
        [nameof(Access.Book)] =
        [
            "BookFollowUp", "BookingsQuery", "CallOffBooking",
        ],
        [nameof(Access.ChangeCareTeam)] =
        [
            "AddToCareTeam", "EndOnCareTeam", "NameLead",
        ],
        [nameof(Access.EndCare)] =
        [
            "EndCare",
        ],
        [nameof(Access.ClearSafety)] =
        [
            "ClearSafetyFlag",
        ],
        [nameof(Access.FindPeople)] =
        [
            "DuplicatesQuery", "SearchQuery",
        ],
        [nameof(Access.MergePeople)] =
        [
            "MergePeople", "MergeQuery", "UndoMerge",
        ],
        [nameof(Access.ReadAudit)] =
        [
            "EmergenciesQuery", "ReviewEmergency", "TrailQuery",
        ],
        [nameof(Access.ReadRecord)] =
        [
            "CalendarQuery", "CardsQuery", "CareQuery", "ImportedPlanQuery", "InShortQuery", "MarkPlanRead", "TimelineQuery", "CareTeamQuery", "DecisionsQuery", "DoingQuery", "PersonGlanceQuery", "PersonQuery", "PlanHistoryQuery", "PlanQuery", "TurnQuery",
        ],
        [nameof(Access.RegisterPeople)] =
        [
            "EditPatient", "RegisterPatient",
        ],
        [nameof(Access.RunHuddle)] =
        [
            "AgendaQuery", "LastTimeQuery", "EndHuddle", "HuddleQuery", "HuddlesQuery", "JoinHuddle", "LeadHuddle", "StartHuddle",
        ],
        [nameof(Access.SeeBanner)] =
        [
            "BannerQuery", "BeforeYouTalkQuery",
        ],
        [nameof(Access.Staff)] =
        [
            "CallOffAbsence", "ChangedQuery", "HoursQuery", "LibraryItemQuery", "LibraryQuery", "MergedIntoQuery", "OverviewQuery", "RecordAbsence", "SetWorkingHours", "SettingsQuery", "WhoAmIQuery", "WideChangesQuery",
        ],
        [nameof(Access.SystemOnly)] =
        [
            "ClaimMessages", "Clean", "FoundOrganisation", "ImportBatch", "ImportPlaceQuery", "MessagesToSendQuery", "QueueDigests", "QueueReminders", "RebuildAttention",
            "RecordDeliveries", "RecordJobRun", "SeedDemo", "SetAside",
            "SweepPatients",
        ],
        [nameof(Access.TakeIntoCare)] =
        [
            "TakeIntoCare",
        ],
        [nameof(Access.Treat)] =
        [
            "GiveProtocol", "ReleaseHold",
        ],
        [nameof(Access.WorkLists)] =
        [
            "AbsencesToTellQuery", "CapacityQuery", "CaseloadQuery", "DowntimeQuery", "RegisterQuery", "ToTellQuery", "TodayQuery",
        ],
        [nameof(Access.WriteRecord)] =
        [
            "AddFollowUp", "BeforeSessionQuery", "ChangePhase", "ChooseInterval", "CompleteFollowUp", "DecideProposal", "DecideTurn", "DiscardDraft", "DraftFromElsewhere",
            "EndGoal", "HearAgreement", "HoldProgress", "LeaveAsIs", "MoveFollowUp", "PauseCare", "PauseIntervention", "PublishSection",
            "RateGoal", "ReassignFollowUp", "RecordConsent", "RecordPractice", "RecordSession", "ResumeCare", "ResumeIntervention",
            "ReviewCase", "ReviewPlan", "SaveDraft", "SetGoal", "SnoozeFollowUp", "SpreadFollowUps", "StepBack", "StopIntervention", "TakeBackDone", "TakeBackReassign", "TakeBackSnooze", "TakeBackTold", "TellOfAbsence",
            "TickSection", "TurnToPerson", "VoidContact",
            "VoidEntry", "WithdrawFollowUp", "WriteCard", "WritePlan",
        ],
    }.SelectMany(x => x.Value, (x, useCase) => (useCase, x.Key)).ToDictionary(x => x.useCase, x => x.Key);

    [Fact]
    public void Every_use_case_asks_the_question_that_is_written_down() =>
        UseCases.All.ToDictionary(x => x.Name, x => NameOf(x.Access)).Should().BeEquivalentTo(Written);

    private static string NameOf(Access access) =>
        typeof(Access).GetProperties().Single(x => x.PropertyType == typeof(Access) && ReferenceEquals(x.GetValue(null), access)).Name;
}
