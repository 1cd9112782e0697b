using CareCoord.Domain.Time;
using FluentValidation;

namespace CareCoord.Web.Execution;

/// <summary>Rules for what people type, said once, with messages that name what would be right.</summary>
public static class Rules
{
    private const int FarthestAheadInDays = Domain.FollowUps.FollowUpLimits.FarthestAheadInDays;
    private const int OldestAgeInYears = Domain.Patients.PatientLimits.OldestAgeInYears;

    /// <summary>One line of text that must be there.</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => !string.IsNullOrWhiteSpace(x)).WithMessage("This must not be empty.").OptionalLine(longest);

    /// <summary>One line of text that may be empty.</summary>
    public static IRuleBuilderOptions<T, string> OptionalLine<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => (x?.Length ?? 0) <= longest).WithMessage($"At most {longest} characters.")
            .Must(x => x is null || !x.Any(IsUnprintable)).WithMessage("Only letters, digits and signs: a line break or a control character came in, perhaps by pasting.");

    /// <summary>Text of several lines that may be empty.</summary>
    public static IRuleBuilderOptions<T, string> Prose<T>(this IRuleBuilder<T, string> rule, int longest) =>
        rule.Must(x => (x?.Length ?? 0) <= longest).WithMessage((_, x) => $"At most {longest} characters; this has {x?.Length ?? 0}.")
            .Must(x => x is null || !x.Any(c => IsUnprintable(c) && c is not ('\n' or '\r' or '\t'))).WithMessage("A control character came in, perhaps by pasting. Type this part again.");

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
            .Must(x => x is null || x > Today(clock).AddYears(-OldestAgeInYears)).WithMessage($"This is more than {OldestAgeInYears} years ago. Look at the year.");

    /// <summary>A day to come: not gone anywhere on earth, and not so far that nobody would be there to see it.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> Ahead<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.Must(x => x is null || x >= DateOnly.FromDateTime(clock.GetUtcNow().AddHours(-12).DateTime)).WithMessage("That day has passed. Choose today or a later day.")
            .Must(x => x is null || x <= Today(clock).AddDays(FarthestAheadInDays)).WithMessage("This is more than two years away. Look at the year.");

    // A day ahead of UTC is still "today" somewhere; the Domain asks again with the person's own day.
    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).DateTime);

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
