using CareCoord.Domain;
using CareCoord.Domain.Time;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Times that people agree on, on the person's clock.</summary>
internal static class ClockTime
{
    /// <summary>When somebody is told a day without a time, the promise runs to the end of the working day.</summary>
    public static readonly TimeOnly EndOfWorkingDay = new(17, 0);

    /// <summary>Why a time cannot be agreed, in words; null when it can.</summary>
    public static string? Skipped(DateOnly on, TimeOnly at, string zone) => WallClock.IsSkipped(on, at, zone)
        ? $"In {zone} the clock jumps over {at:HH\\:mm} on {on:d-MMM}. Choose an hour earlier or later."
        : null;

    /// <summary>The instant of a time that can be agreed.</summary>
    /// <exception cref="RuleViolationException">booking.skipped-time</exception>
    public static DateTimeOffset InstantOf(DateOnly on, TimeOnly at, string zone) => Skipped(on, at, zone) is { } why
        ? throw new RuleViolationException("booking.skipped-time", why)
        : WallClock.InstantOf(on, at, zone);
}
