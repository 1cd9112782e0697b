using CareCoord.Domain;
using CareCoord.Domain.Time;
using FluentValidation;

namespace CareCoord.Web.Execution;

/// <summary>Rules for what people type, said once, with messages that name what would be right.</summary>
public static class Rules
{
    private const int OldestAgeInYears = Domain.Patients.PatientLimits.OldestAgeInYears;

    /// <summary>Said of a day that has passed.</summary>
    public const string Gone = "That day has passed. Choose today or a later day.";

    private static readonly string TooLongAgo = $"This is more than {OldestAgeInYears} years ago. Look at the year.";

    private const string TooFarAhead = "This is more than two years away. Look at the year.";

    /// <summary>One line of text that must be there.</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => !string.IsNullOrWhiteSpace(x)).WithMessage("This must not be empty.").OptionalLine(longest);

    /// <summary>One line of text that may be empty.</summary>
    public static IRuleBuilderOptions<T, string> OptionalLine<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => (x?.Length ?? 0) <= longest).WithMessage($"At most {longest} characters.")
            .Must(x => x is null || Characters.IsLine(x)).WithMessage("Only letters, digits and signs: a line break or a character that cannot be seen came in, perhaps by pasting. Type this again.");

    /// <summary>Text of several lines that may be empty.</summary>
    public static IRuleBuilderOptions<T, string> Prose<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => (x?.Length ?? 0) <= longest).WithMessage((_, x) => $"At most {longest} characters; this has {x?.Length ?? 0}.")
            .Must(x => x is null || Characters.IsProse(x)).WithMessage(Unfit.Words);

    /// <summary>Text of several lines that must be there.</summary>
    /// <param name="rule">The field.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="whenEmpty">What to write, said when there is nothing.</param>
    public static IRuleBuilderOptions<T, string> Prose<T>(this IRuleBuilder<T, string> rule, int longest, string whenEmpty) =>
        rule.Prose(longest).Must(x => !string.IsNullOrWhiteSpace(x)).WithMessage(whenEmpty);

    /// <summary>An IANA time zone.</summary>
    public static IRuleBuilderOptions<T, string> TimeZone<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(WallClock.IsZone).WithMessage("This is not a time zone. Choose one such as Europe/Lisbon.");

    /// <summary>A day within a life: not after today, not longer ago than anybody lived.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> WithinLife<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || x <= Today(clock)).WithMessage("This day has not come yet. Look at the year.")
            .Must(x => x is null || x > Today(clock).AddYears(-OldestAgeInYears)).WithMessage(TooLongAgo);

    /// <summary>A day for which something may be planned: not so far ahead that only the year can be mistyped.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> SoonEnough<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || IsSoonEnough(x.Value, clock)).WithMessage(TooFarAhead);

    /// <inheritdoc cref="SoonEnough{T}(IRuleBuilder{T, DateOnly?}, TimeProvider)"/>
    public static IRuleBuilderOptions<T, DateOnly> SoonEnough<T>(this IRuleBuilder<T, DateOnly> rule, TimeProvider clock) =>
        rule.Must(x => IsSoonEnough(x, clock)).WithMessage(TooFarAhead);

    /// <summary>A day on which something can still happen, wherever the person lives.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> NotGone<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || !IsGone(x.Value, clock)).WithMessage(Gone);

    /// <inheritdoc cref="NotGone{T}(IRuleBuilder{T, DateOnly?}, TimeProvider)"/>
    public static IRuleBuilderOptions<T, DateOnly> NotGone<T>(this IRuleBuilder<T, DateOnly> rule, TimeProvider clock) =>
        rule.Must(x => !IsGone(x, clock)).WithMessage(Gone);

    /// <summary>A day that somebody who lives now can have seen, or may see: what lies beyond is a mistyped year.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> InOurTime<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || x > Today(clock).AddYears(-OldestAgeInYears)).WithMessage(TooLongAgo)
            .Must(x => x is null || x < Today(clock).AddYears(OldestAgeInYears)).WithMessage($"This is more than {OldestAgeInYears} years away. Look at the year.");

    /// <summary>A day so near that what is said of it still changes what is done: not so long ago that only the year can be mistyped.</summary>
    public static IRuleBuilderOptions<T, DateOnly> RecentEnough<T>(this IRuleBuilder<T, DateOnly> rule, TimeProvider clock) =>
        rule.Must(x => x >= Today(clock).AddDays(-Domain.FollowUps.FollowUpLimits.FarthestAheadInDays)).WithMessage("This is more than two years ago. Look at the year.");

    /// <summary>An instant at which something happened: it has come, and somebody who lives now can have seen it.</summary>
    public static IRuleBuilderOptions<T, DateTimeOffset?> Happened<T>(this IRuleBuilder<T, DateTimeOffset?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || x <= clock.GetUtcNow()).WithMessage("That time has not come yet. Choose one that has passed.")
            .Must(x => x is null || x > clock.GetUtcNow().AddYears(-OldestAgeInYears)).WithMessage(TooLongAgo);

    private static bool IsSoonEnough(DateOnly day, TimeProvider clock) => day <= Today(clock).AddDays(Domain.FollowUps.FollowUpLimits.FarthestAheadInDays);

    // Half a day behind UTC yesterday is still "today" somewhere; the handler asks again with the person's own day.
    private static bool IsGone(DateOnly day, TimeProvider clock) => day < DateOnly.FromDateTime(clock.GetUtcNow().AddHours(-12).DateTime);

    // A day ahead of UTC is still "today" somewhere; the Domain asks again with the person's own day.
    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).DateTime);
}
