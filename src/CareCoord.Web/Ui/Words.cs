using System.Globalization;

namespace CareCoord.Web.Ui;

/// <summary>How days, times and counts read on every page. Days are never all numbers: 02-03-2026 is two different days.</summary>
public static class Words
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>23-Nov-2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", English);

    /// <summary>23-Nov, where the year is beyond doubt.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d-MMM", English);

    /// <summary>Mon 23-Nov.</summary>
    public static string WeekDay(DateOnly day) => day.ToString("ddd d-MMM", English);

    /// <summary>Monday, 23-Nov-2026.</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd, dd-MMM-yyyy", English);

    /// <summary>14:05.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", English);

    /// <summary>23-Nov-2026 14:05, on the clock of whoever reads.</summary>
    public static string Moment(DateTime local) => local.ToString("dd-MMM-yyyy HH:mm", English);

    /// <summary>23-Nov 14:05, where the year is beyond doubt.</summary>
    public static string ShortMoment(DateTime local) => local.ToString("d-MMM HH:mm", English);

    /// <summary>today, tomorrow, in 3 days, 4 days ago; beyond two weeks the day itself.</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 and <= NearDays and var ahead => $"in {ahead} days",
        < -1 and >= -NearDays and var ago => $"{-ago} days ago",
        _ => Day(day),
    };

    /// <summary>14-Jul-1945 (81y).</summary>
    public static string Born(DateOnly born, DateOnly today) => $"{Day(born)} ({Age(born, today)}y)";

    /// <summary>Completed years.</summary>
    public static int Age(DateOnly born, DateOnly on) => on.Year - born.Year - (born.AddYears(on.Year - born.Year) > on ? 1 : 0);

    /// <summary>1 thing, 2 things, no things.</summary>
    public static string Count(int count, string one, string many) => count switch
    {
        0 => $"no {many}",
        1 => $"1 {one}",
        _ => $"{count.ToString("N0", English)} {many}",
    };

    /// <summary>What a discipline is called.</summary>
    public static string Discipline(Domain.Teams.Discipline discipline) => discipline switch
    {
        Domain.Teams.Discipline.PrimaryCare => "Primary care",
        Domain.Teams.Discipline.Psychology => "Psychology",
        Domain.Teams.Discipline.Specialty => "Specialty",
        Domain.Teams.Discipline.SocialWork => "Social work",
        Domain.Teams.Discipline.OccupationalTherapy => "Occupational therapy",
        Domain.Teams.Discipline.Coordination => "Coordination",
        _ => throw new ArgumentOutOfRangeException(nameof(discipline), discipline, "No such discipline."),
    };

    /// <summary>What a role is called.</summary>
    public static string Role(Domain.Teams.Role role) => role switch
    {
        Domain.Teams.Role.PsychiatricConsultant => "Psychiatric consultant",
        Domain.Teams.Role.FrontDesk => "Front desk",
        Domain.Teams.Role.PrivacyOfficer => "Privacy officer",
        _ => role.ToString(),
    };

    /// <summary>What a phase of care is called.</summary>
    public static string Phase(Domain.Episodes.Phase phase) => phase switch
    {
        Domain.Episodes.Phase.Referred => "referred",
        Domain.Episodes.Phase.Engagement => "getting started",
        Domain.Episodes.Phase.Active => "active care",
        Domain.Episodes.Phase.Maintenance => "keeping well",
        Domain.Episodes.Phase.Watch => "watched after discharge",
        _ => "paused",
    };

    /// <summary>What the place among the people says about those who stand there.</summary>
    public static string Place(Domain.Attention.Band place) => place switch
    {
        Domain.Attention.Band.Safety => "Safety",
        Domain.Attention.Band.BrokenPromise => "A word not kept",
        Domain.Attention.Band.Worse => "Getting worse",
        Domain.Attention.Band.Checkpoint => "A checkpoint is due",
        Domain.Attention.Band.New => "New",
        Domain.Attention.Band.LongLate => "Long late, or nothing planned",
        Domain.Attention.Band.Referral => "A referral past its time",
        Domain.Attention.Band.Hold => "On hold",
        Domain.Attention.Band.StepDown => "Ready for less",
        Domain.Attention.Band.NotReviewed => "Not reviewed for long",
        _ => "Everybody else, by next contact",
    };

    /// <summary>What a channel is called.</summary>
    public static string Channel(Domain.Contacts.Channel channel) => channel switch
    {
        Domain.Contacts.Channel.Phone => "by phone",
        Domain.Contacts.Channel.Video => "by video",
        Domain.Contacts.Channel.InPerson => "face to face",
        Domain.Contacts.Channel.Message => "by text message",
        Domain.Contacts.Channel.Email => "by e-mail",
        _ => "by letter",
    };

    /// <summary>English for en, Brazilian Portuguese for pt-BR; what is no tag that is known stays as it was written.</summary>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true) is { EnglishName: { Length: > 0 } name } && tag.Length > 0 ? name : tag;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private const int NearDays = 14;
}
