using System.Collections.Immutable;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Content;

/// <summary>What every content file says about itself.</summary>
/// <param name="Ref">Id and version.</param>
/// <param name="Title">Its name, in words for people.</param>
/// <param name="Owner">The discipline that answers for it.</param>
/// <param name="ValidFrom">First day of this version.</param>
/// <param name="Evidence">Whether its numbers are sourced or our own design.</param>
/// <param name="Sources">Tags of the vocabulary <c>sources</c>.</param>
/// <param name="Covers">The rows of the clinical reference that it serves.</param>
public sealed record ContentHeader(
    ContentRef Ref,
    string Title,
    Discipline Owner,
    DateOnly ValidFrom,
    Evidence Evidence,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Covers)
{
    /// <summary>Id of the file.</summary>
    public string Id => Ref.Id;

    /// <summary>Version of the file.</summary>
    public int Version => Ref.Version;
}
