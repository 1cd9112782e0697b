namespace CareCoord.Web.Features.Timeline;

/// <summary>Where a kind of happening stands in the record.</summary>
internal interface IHappening
{
    /// <summary>The part of the timeline it belongs to.</summary>
    static abstract TimelineKind Kind { get; }

    /// <summary>
    /// Selects at, id, is_day (no time of day is known), who, facts (jsonb), struck_by and struck_because; $1 is the person, $2 their
    /// zone, $3 now, $4 the forms that are cards, $5 those that record a session; $6 is true when contacts are told beside it, so that what
    /// came of a contact is told with the contact and not once more.
    /// </summary>
    static abstract string Sql { get; }
}
