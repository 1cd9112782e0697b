namespace CareCoord.Web.Features.Audit;

/// <summary>Which part of a trail.</summary>
public enum TrailKind
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Who looked.</summary>
    Looks,

    /// <summary>Who changed what.</summary>
    Changes,
}
