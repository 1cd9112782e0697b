using CareCoord.Domain.Patients;
using CareCoord.Web.Features.Patients;

namespace CareCoord.Web.Features.Imports;

/// <summary>Puts what another system says over what is known here, and keeps what only is known here.</summary>
internal static class Merging
{
    /// <summary>True when name, birth date and identifiers all speak against these being the same person.</summary>
    public static bool IsSomebodyElseThan(this PatientFields theirs, Patient here) =>
        theirs.Details.BirthDate is { } born && here.Details.BirthDate is { } known && born != known
        && !theirs.Details.FamilyName.Equals(here.Details.FamilyName, StringComparison.OrdinalIgnoreCase)
        && !theirs.Identifiers.Any(x => here.Identifiers.Any(y => y.System == x.System && y.Value == x.Value));

    /// <summary>The fields as they shall stand.</summary>
    public static PatientFields Over(this PatientFields theirs, Patient here)
    {
        var systems = theirs.Identifiers.Select(x => x.System).ToHashSet(StringComparer.Ordinal);
        return new PatientFields
        {
            Details = Over(theirs.Details, here.Details),
            Identifiers = [.. theirs.Identifiers, .. here.Identifiers.Where(x => !systems.Contains(x.System)).Select(x => new IdentifierField(x.System, x.Label, x.Value))],
            ContactPoints = [.. theirs.ContactPoints.Union(here.ContactPoints.OrderBy(x => x.Rank).Select(x => new ContactPointField(x.System, x.Value)))],
        };
    }

    // A death recorded here stands until a person takes it back: the dead are never contacted because a file says less.
    private static PatientDetails Over(PatientDetails theirs, PatientDetails here) => here with
    {
        FamilyName = theirs.FamilyName,
        GivenNames = theirs.GivenNames,
        Title = theirs.Title.Length > 0 ? theirs.Title : here.Title,
        PreferredName = theirs.PreferredName.Length > 0 ? theirs.PreferredName : here.PreferredName,
        BirthDate = theirs.BirthDate ?? here.BirthDate,
        Sex = theirs.Sex == Sex.Unknown ? here.Sex : theirs.Sex,
        Language = theirs.Language.Length > 0 ? theirs.Language : here.Language,
        Deceased = theirs.Deceased || here.Deceased,
        DeceasedOn = theirs.DeceasedOn ?? here.DeceasedOn,
    };
}
