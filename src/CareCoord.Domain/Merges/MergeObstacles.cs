using CareCoord.Domain.Consents;

namespace CareCoord.Domain.Merges;

/// <summary>What cannot stand twice, or contradicts: why two records cannot be made one before somebody has decided something.</summary>
public static class MergeObstacles
{
    /// <summary>What stands in the way, each with what to do first; empty when nothing does.</summary>
    /// <param name="stays">The record that stays.</param>
    /// <param name="goes">The record that is put into it.</param>
    public static IReadOnlyList<string> Of(MergeSide stays, MergeSide goes)
    {
        var found = new List<string>();
        if (stays.IsMergedAway || goes.IsMergedAway)
        {
            found.Add("One of them was made one with another record already. Open that one.");
        }

        if (stays.InCare && goes.InCare)
        {
            found.Add("Both are in care, and one person is in care once. End the care on one of them first; its plan and history stay.");
        }

        if (stays.IsBeyondContact != goes.IsBeyondContact)
        {
            found.Add("One is recorded as dead or moved away, the other is not. Mend the details of one first.");
        }

        if (Differing(stays, goes).ToList() is { Count: > 0 } differing)
        {
            found.Add($"The person answered differently: {string.Join(", ", differing)}. Ask, and record the same answer on both first.");
        }

        return found;
    }

    /// <summary>A consent that was never answered contradicts nothing: the answer on the record that stays holds.</summary>
    private static IEnumerable<string> Differing(MergeSide stays, MergeSide goes) =>
        goes.Consents.Where(x => x.Answer != ConsentState.NotAsked && stays.Consents.Any(y => y.About == x.About && y.Answer != x.Answer)).Select(x => x.About).Distinct();
}
