using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>
/// What the database refuses, in words. Names of unique, check and exclusion constraints are an agreement: each
/// has an entry here or is on the list of those that only a bug can break.
/// </summary>
public static class Constraints
{
    /// <summary>Constraints that a person's input can break.</summary>
    public static IReadOnlyDictionary<string, (string Code, string Words)> Known { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["ux_episode_open"] = ("episode.open", "This person is already in care. Open their page."),
        ["ux_care_plan_episode"] = ("plan.exists", "A colleague has started the plan meanwhile. Reload the page, and write in it."),
        ["ix_organisation_name"] = ("organisation.name", "There is already an organisation of this name. Choose another name."),
    };

    /// <summary>The words for a violation; null when only a bug explains it.</summary>
    public static (string Code, string Words)? Explain(PostgresException? e) =>
        e?.ConstraintName is { } name && Known.TryGetValue(name, out var known) ? known
        : e?.SqlState == PostgresErrorCodes.LockNotAvailable ? ("busy", "Somebody is saving something about this person at this very moment. Try again.")
        : null;
}
