using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Library;

/// <summary>Everything that practice and rules stand on, file by file.</summary>
public static class LibraryQuery
{
    /// <summary>Asks for all.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Row>>;

    /// <summary>One file.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What kind it is.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Owner">The discipline that answers for it.</param>
    /// <param name="Evidence">Whether its numbers are sourced.</param>
    /// <param name="Covers">The rows of the clinical reference that it serves.</param>
    /// <param name="IsOff">It is switched off here.</param>
    /// <param name="IsSet">Its numbers differ here from the file's own.</param>
    public sealed record Row(string Id, ContentKind Kind, string Title, int Version, Discipline Owner, Evidence Evidence, IReadOnlyList<string> Covers, bool IsOff, bool IsSet);

    /// <summary>Reads them.</summary>
    public sealed class Handler(ContentLibrary shipped, OrganisationContent contents) : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var here = await contents.Of(work, ct);
            var set = shipped.Settable.Zip(here.Settable).Where(x => !x.First.Tune.SequenceEqual(x.Second.Tune)).Select(x => x.First.Header.Id).ToHashSet(StringComparer.Ordinal);
            return [.. shipped.AllFiles.Select(x => Of(x, here.Off.Contains(x.Header.Id), set.Contains(x.Header.Id)))];
        }

        private static Row Of(LibraryFile file, bool off, bool set) => new(
            file.Header.Id, file.Kind, file.Header.Title, file.Header.Version, file.Header.Owner, file.Header.Evidence, file.Header.Covers, off, set);
    }
}
