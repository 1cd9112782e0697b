using CareCoord.Domain.Patients;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Patients;

/// <summary>What is true of a person, in a sentence: the first words of every page about them.</summary>
internal static class PersonWords
{
    /// <summary>What matters to the person and how it goes; without ratings the name.</summary>
    public static string Headline(BannerQuery.Banner banner, IReadOnlyList<PersonQuery.GoalView> goals) => (banner, goals.FirstOrDefault(x => x.Ratings.Count > 1)) switch
    {
        ({ Phase: null, CareEndedOn: { } ended }, _) => $"Care ended on {Words.Day(ended)}",
        ({ Phase: null }, _) => "Registered, not in care",
        (_, { Ratings: [{ Value: var first }, .., { Value: var last }] } goal) =>
            $"{goal.Activity}: {last} of 10, {(last > first ? "was" : last < first ? "down from" : "as at the start,")} {first}",
        _ => PersonName.Of(banner.Details.FamilyName, banner.Details.GivenNames),
    };

    /// <summary>Where the person is in care, and who answers for it.</summary>
    public static string WhereWeAre(BannerQuery.Banner banner) => banner.Phase is { } phase
        ? $"Where we are: {Words.Phase(phase)} since {Words.ShortDay(banner.PhaseSince!.Value)} · lead {banner.Lead} · coordinator {banner.Coordinator}"
        : $"Nothing is planned until somebody takes this person into care{(banner.CareEndedOn is null ? "" : " again")}.";

    /// <summary>The language and whether an interpreter is needed; null when neither is known.</summary>
    public static string? Language(PatientDetails details) => (details.Language, details.NeedsInterpreter) switch
    {
        ("", true) => "Interpreter needed",
        ("", false) => null,
        (var language, true) => $"{Words.Language(language)}, interpreter needed",
        (var language, false) => Words.Language(language),
    };

    /// <summary>Name, birth date and number, on one line: over whatever leaves the program on paper or as text.</summary>
    public static string Identity(BannerQuery.Banner banner) => Identity(banner.Details, banner.Identifiers.Select(x => $"{x.Label} {x.Value}"));

    /// <summary>Name, birth date and number, on one line.</summary>
    /// <param name="person">Who, loaded with their identifiers.</param>
    public static string Identity(Patient person) => Identity(person.Details, person.Identifiers.Select(x => $"{x.Label} {x.Value}"));

    private static string Identity(PatientDetails details, IEnumerable<string> numbers) => string.Join(
        " · ", [PersonName.Of(details), $"born {(details.BirthDate is { } born ? Words.Day(born) : "not known")}", .. numbers.Take(1)]);
}
