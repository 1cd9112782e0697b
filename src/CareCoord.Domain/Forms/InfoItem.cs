namespace CareCoord.Domain.Forms;

/// <summary>A text between the questions; it stands in <see cref="FormItem.Ask"/>.</summary>
public sealed record InfoItem : FormItem
{
    /// <inheritdoc/>
    public override bool IsObserved => false;

    /// <inheritdoc/>
    public override bool IsAsked => false;

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today) => [WrongKind("nothing")];
}
