using CareCoord.Domain.Teams;
using CareCoord.Web.Ui.House;

namespace CareCoord.Web.Ui.Gallery;

/// <summary>A made-up row of a list.</summary>
internal sealed record SampleRow(
    string Group, string Name, string Born, string Why, string? Tag, Tone Tone, Discipline Discipline, string? Title, string When, string Act)
{
    public static IReadOnlyList<SampleRow> All { get; } =
    [
        new("Safety", "HALVORSEN, Ida", "02-Mar-1991 (35y)", "Said on Sunday evening that she does not want to go on. She saw the resources and was told: read at 08:00 by Ana or Lee.", "Safety", Tone.Safety, Discipline.Psychology, null, "08:00 today", "Call now"),
        new("Promised", "OYELARAN, Tunde", "14-Jul-1969 (57y)", "We said we would ring by noon about the gastroscopy result.", "2 h 10 min left", Tone.Late, Discipline.Specialty, "Gastroenterology", "by 12:00", "Call"),
        new("Promised", "MARCHETTI, Rosa", "30-Sep-1983 (43y)", "Dr Okoye owes an answer to her question of Friday.", "Deputy: you", Tone.Plain, Discipline.PrimaryCare, null, "by 13:30", "Answer"),
        new("Overdue", "LINDQVIST, Per", "21-Jan-1977 (49y)", "Missed Thursday’s session; first call not reached. Second try at another time of day.", "4 days", Tone.Late, Discipline.Psychology, null, "since 19-Nov", "Call"),
        new("Overdue", "NAKAMURA, Emi", "11-May-2008 (18y)", "Gastroenterology accepted on 6-Nov, still no date.", "3 working days", Tone.Late, Discipline.Specialty, "Gastroenterology", "since 18-Nov", "Chase"),
        new("Today", "ABARA, Grace", "05-Dec-1958 (67y)", "Fortnightly check-in, due for primary care and psychology: merged into one call.", "2 in 1", Tone.Plain, Discipline.PrimaryCare, null, "today", "Call"),
        new("Today", "WEISS, Jonas", "17-Aug-1995 (31y)", "Week 3 of his return to work: 50 % hours. Agree the next step.", null, Tone.Plain, Discipline.SocialWork, null, "14:00 booked", "Open"),
    ];
}
