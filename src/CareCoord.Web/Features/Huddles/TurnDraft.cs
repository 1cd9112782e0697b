using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What was typed about one turn. It outlives turning to somebody else, so that nothing is lost by looking ahead.</summary>
public sealed class TurnDraft
{
    /// <summary>Said instead of a kind when nothing changes.</summary>
    public const string NoChange = nameof(NoChange);

    /// <summary>The intention: one id, however often it is sent.</summary>
    public Guid Command { get; } = Guid.CreateVersion7();

    /// <summary>Name of the kind of what is owed, or <see cref="NoChange"/>.</summary>
    public string? What { get; set; } = nameof(FollowUpKind.Decision);

    /// <summary>What is decided.</summary>
    public string? Text { get; set; }

    /// <summary>Who does it.</summary>
    public StaffId? Owner { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day of the next review, when nothing changes.</summary>
    public DateOnly? NextReviewOn { get; set; }

    /// <summary>Nothing changes.</summary>
    public bool LeavesAsIs => What == NoChange;

    /// <summary>What is owed by the decision.</summary>
    public FollowUpKind Kind => Enum.TryParse<FollowUpKind>(What, out var kind) ? kind : FollowUpKind.Decision;
}
