namespace CareCoord.Domain.Criteria;

/// <summary>One thing that a criterion saw. Proposals keep their inputs, so that they can be explained a year later.</summary>
/// <param name="Criterion">Id of the criterion that saw it.</param>
/// <param name="What">What it is: an observation's code, or a word such as <c>planned slot</c>.</param>
/// <param name="Value">Its value as written, or <c>not recorded</c>.</param>
/// <param name="On">The person's day it belongs to, if any.</param>
public sealed record Input(string Criterion, string What, string Value, DateOnly? On = null)
{
    /// <summary>What stands where nothing was recorded.</summary>
    public const string NotRecorded = "not recorded";
}
