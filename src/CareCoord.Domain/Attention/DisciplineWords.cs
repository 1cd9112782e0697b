using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>Disciplines in words.</summary>
public static class DisciplineWords
{
    /// <summary>The discipline within a sentence: <c>primary care</c>.</summary>
    public static string Of(Discipline discipline) => discipline switch
    {
        Discipline.PrimaryCare => "primary care",
        Discipline.Psychology => "psychology",
        Discipline.Specialty => "the specialty",
        Discipline.SocialWork => "social work",
        Discipline.OccupationalTherapy => "occupational therapy",
        _ => "care coordination",
    };

    /// <summary>Several within a sentence: <c>primary care, psychology and the specialty</c>.</summary>
    public static string Of(IReadOnlyList<Discipline> disciplines)
    {
        var words = disciplines.Select(Of).ToList();
        return words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => string.Join(", ", words.SkipLast(1)) + " and " + words[^1],
        };
    }
}
