using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Patients;

namespace CareCoord.Domain.FollowUps;

/// <summary>Who in care is told before a colleague is away.</summary>
public static class PeopleToTell
{
    /// <summary>True for a time away that is long enough to tell people.</summary>
    /// <param name="from">First day away.</param>
    /// <param name="until">Last day away, included.</param>
    /// <param name="rules">How long that is (content).</param>
    public static bool IsLongEnough(DateOnly from, DateOnly until, CapacityRules rules) => until.DayNumber - from.DayNumber + 1 >= rules.NoticeFromDays;

    /// <summary>The last day on which telling them is in time.</summary>
    /// <param name="from">First day away.</param>
    /// <param name="rules">How long before (content).</param>
    public static DateOnly TellBy(DateOnly from, CapacityRules rules) => from.AddDays(-rules.NoticeBeforeDays);

    /// <summary>Those who wait for something agreed in that time first, by its day; then those who know the colleague as theirs.</summary>
    /// <param name="agreed">What is agreed with people in that time, owed by the colleague.</param>
    /// <param name="known">Those whose lead or coordinator the colleague is.</param>
    public static IReadOnlyList<PersonToTell> Of(IEnumerable<(PatientId Patient, FollowUpSnapshot FollowUp)> agreed, IEnumerable<PatientId> known)
    {
        var waiting = agreed.Where(x => x.FollowUp is { IsOpen: true, IsAgreed: true }).GroupBy(x => x.Patient)
            .Select(x => new PersonToTell(x.Key, [.. x.Select(y => y.FollowUp).OrderBy(y => y.DueOn).ThenBy(y => y.Id.Value)]))
            .OrderBy(x => x.Agreed[0].DueOn).ThenBy(x => x.Patient.Value)
            .ToList();
        return [.. waiting, .. known.Distinct().Where(x => waiting.TrueForAll(y => y.Patient != x)).OrderBy(x => x.Value).Select(x => new PersonToTell(x, []))];
    }
}
