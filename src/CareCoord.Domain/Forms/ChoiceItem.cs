using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>One of several options.</summary>
public sealed record ChoiceItem : FormItem, IHasOptions
{
    /// <inheritdoc/>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>True when what somebody leaves out of their practice is no option for them.</summary>
    public bool OmitsLeftOut { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not CodeValue code)
        {
            yield return WrongKind("one of the options");
        }
        else if (!Options.Any(o => o.Code == code.Code))
        {
            yield return Refuse("options", "Choose one of the options.");
        }
    }

    /// <inheritdoc/>
    public override string Read(Value value) =>
        value is CodeValue code ? Options.FirstOrDefault(o => o.Code == code.Code)?.Word ?? code.Code : base.Read(value);
}
