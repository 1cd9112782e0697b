namespace CareCoord.EmbeddedPostgres;

/// <summary>Finds a PostgreSQL: the named one, else one installed on the machine, else one from npm.</summary>
internal static class BinarySearch
{
    /// <param name="options">Says whether one folder is named.</param>
    /// <param name="account">Must be able to run what is found.</param>
    /// <param name="dataVersion">The version that made the data, when there are data: no other may open them.</param>
    /// <param name="say">Told what takes time.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="CannotStartException">Nothing fits.</exception>
    public static async Task<Binaries> Find(
        EmbeddedOptions options, ServerAccount account, int? dataVersion, Action<string> say, CancellationToken ct)
    {
        if (options.BinariesDirectory is { } named)
        {
            var (found, whyNot) = await Binaries.At(named, account, ct);
            return found is null
                ? throw new CannotStartException($"CARECOORD_PG_BIN names no usable PostgreSQL: {whyNot}.")
                : Fits(found, dataVersion) ? found : throw Mismatch(options, dataVersion, [found.Version]);
        }

        var others = new SortedSet<int>();
        foreach (var folder in UsualPlaces.Folders())
        {
            var (found, _) = await Binaries.At(folder, account, ct);
            if (found is not null && Fits(found, dataVersion))
            {
                return found;
            }

            others.UnionWith(found is null ? [] : [found.Version]);
        }

        return dataVersion is null or NpmBinaries.MajorVersion
            ? await NpmBinaries.Fetch(account, say, ct)
            : throw Mismatch(options, dataVersion, [.. others, NpmBinaries.MajorVersion]);
    }

    private static bool Fits(Binaries found, int? dataVersion) => dataVersion is null || found.Version == dataVersion;

    private static CannotStartException Mismatch(EmbeddedOptions options, int? dataVersion, IReadOnlyCollection<int> others) =>
        new($"The data in {options.DataDirectory} were made by PostgreSQL {dataVersion}, but only PostgreSQL {string.Join(" and ", others)} can be had here: install PostgreSQL {dataVersion}, or name another data directory in CARECOORD_DATA.");
}
