namespace CareCoord.Web.Features.Timeline;

/// <summary>Which part of what happened.</summary>
public enum TimelineKind
{
    /// <summary>Everything.</summary>
    Everything,

    /// <summary>Who was in touch.</summary>
    Contacts,

    /// <summary>What was owed and how it ended, and what the person was told.</summary>
    Next,

    /// <summary>The shared plan and its goals.</summary>
    Plan,

    /// <summary>What was given and practised.</summary>
    Doing,

    /// <summary>What was proposed, held and decided.</summary>
    Decisions,

    /// <summary>Safety flags.</summary>
    Safety,

    /// <summary>Where the person is in care, consents and cards.</summary>
    Care,

    /// <summary>History from other systems.</summary>
    Imported,
}
