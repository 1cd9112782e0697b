namespace CareCoord.Domain.Content;

/// <summary>What stands behind the numbers of a file.</summary>
public enum Evidence
{
    /// <summary>Our own proposal; never shown as evidence.</summary>
    Design,

    /// <summary>The named sources give the numbers.</summary>
    Sourced,
}
