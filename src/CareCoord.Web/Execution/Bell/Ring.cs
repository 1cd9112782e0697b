using System.Globalization;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution.Bell;

/// <summary>Says that something was committed, by ids only: what changed is read by whoever may read it.</summary>
/// <param name="Organisation">Where; null when every organisation should look again.</param>
/// <param name="Command">The command that changed it; null when several are told at once.</param>
/// <param name="Subjects">Ids of people, huddles, staff and teams whose pages changed; null when every page should look again.</param>
public sealed record Ring(OrganisationId? Organisation, Guid? Command, IReadOnlySet<Guid>? Subjects)
{
    private const char BetweenRings = ';';
    private const char BetweenParts = '/';
    private const char BetweenIds = ',';
    private const string All = "*";

    /// <summary>Everybody looks again: something may have been missed.</summary>
    public static Ring Everything { get; } = new(null, null, null);

    /// <summary>Every page of an organisation looks again.</summary>
    public static Ring EverythingIn(OrganisationId organisation) => new(organisation, null, null);

    /// <summary>It names no ids.</summary>
    public bool IsForAll => Subjects is null;

    /// <summary>Writes rings as one line.</summary>
    public static string Write(IEnumerable<Ring> rings) => string.Join(BetweenRings, rings.Select(x => x.Written()));

    /// <summary>Reads what <see cref="Write"/> has written; what cannot be understood, as from another version of the program, is for everybody.</summary>
    public static IReadOnlyList<Ring> Read(string line)
    {
        var rings = line.Split(BetweenRings).Select(Parsed).ToList();
        return rings.Contains(null) ? [Everything] : [.. rings.OfType<Ring>()];
    }

    /// <summary>True when it is heard in an organisation.</summary>
    public bool Reaches(OrganisationId organisation) => Organisation is null || Organisation == organisation;

    /// <summary>True when it is about one of these.</summary>
    public bool Concerns(IEnumerable<Guid> about) => Subjects is null || about.Any(Subjects.Contains);

    private string Written() => Organisation is not { } organisation
        ? All
        : string.Join(BetweenParts, Short(organisation.Value), Command is { } command ? Short(command) : "", Subjects is null ? All : string.Join(BetweenIds, Subjects.Select(Short)));

    private static Ring? Parsed(string text) => text == All ? Everything : text.Split(BetweenParts) switch
    {
        [var organisation, "", All] when IdOf(organisation) is { } where => EverythingIn(OrganisationId.Of(where)),
        [var organisation, var command, var ids] when IdOf(organisation) is { } where && ids.Split(BetweenIds).Select(IdOf).ToList() is var subjects && !subjects.Contains(null) =>
            new Ring(OrganisationId.Of(where), IdOf(command), subjects.OfType<Guid>().ToHashSet()),
        _ => null,
    };

    private static string Short(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    private static Guid? IdOf(string text) => Guid.TryParseExact(text, "N", out var id) ? id : null;
}
