using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using static CareCoord.Domain.Tests.FollowUps.Planning.Spans;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>The numbers that content ships with.</summary>
internal static class TestRules
{
    public static readonly PlannerRules Planner = new()
    {
        Cadence =
        [
            new() { Phase = Phase.Referred, First = WorkingDays(2), Latest = WorkingDays(2), CountsFrom = CadenceStart.ReferralAccepted },
            new() { Phase = Phase.Engagement, First = Weeks(2), Latest = Weeks(4), Every = Weeks(2), MayBe = [Weeks(1), Weeks(2)], Review = Days(14), CountsFrom = CadenceStart.Intake },
            new()
            {
                Phase = Phase.Active, First = Weeks(2), Latest = Weeks(4), Every = Weeks(2), MayBe = [Weeks(1), Weeks(2), Weeks(4)],
                After = Weeks(8), Then = Weeks(4), Review = Months(1), CountsFrom = CadenceStart.LastContact,
            },
            new()
            {
                Phase = Phase.Maintenance, First = Weeks(4), Latest = Weeks(8), Every = Weeks(4), MayBe = [Weeks(4), Weeks(8), Weeks(12)],
                After = Weeks(12), Then = Weeks(8), Review = Months(2), CountsFrom = CadenceStart.LastContact,
            },
            new() { Phase = Phase.Watch, First = Months(3), Every = Months(3), Times = 2, CountsFrom = CadenceStart.PhaseStart },
            new() { Phase = Phase.Paused, Times = 1, Review = Days(7), CountsFrom = CadenceStart.PauseEnd },
        ],
        WindowDays = 2,
        MergeDays = 3,
        WeeklyCap = 5,
        AnswersAheadDays = 7,
        WithoutInterval = Weeks(2),
        RepairWithin = WorkingDays(2),
        AskConsentWithin = Weeks(2),
        WritePlanWithin = Weeks(4),
        DecideWithin = Days(7),
    };
}
