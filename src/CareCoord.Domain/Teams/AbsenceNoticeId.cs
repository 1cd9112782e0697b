namespace CareCoord.Domain.Teams;

/// <summary>Identifies that somebody was told of a time away.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct AbsenceNoticeId(Guid Value) : IId<AbsenceNoticeId>
{
    /// <inheritdoc/>
    public static AbsenceNoticeId Of(Guid value) => new(value);
}
