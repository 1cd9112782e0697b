namespace CareCoord.Web.Security.SecondFactors;

/// <summary>How it stands with the second factor of an account.</summary>
/// <param name="Since">When it was switched on; null while it is off.</param>
/// <param name="CodesLeft">How many recovery codes can still be used.</param>
/// <param name="HasPassword">False for demo people, who sign in by a click.</param>
/// <param name="LastReset">When an administrator last switched it off, who and why; null when nobody ever did.</param>
public sealed record SecondFactor(DateTimeOffset? Since, int CodesLeft, bool HasPassword, SecondFactor.Reset? LastReset)
{
    /// <summary>An administrator switched it off.</summary>
    public sealed record Reset(DateTimeOffset At, string By, string Why);
}
