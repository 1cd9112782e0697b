using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>Any of several options. Choosing none of them is an answer, leaving it blank is not.</summary>
public sealed record ChoicesItem : FormItem, IHasOptions
{
    /// <inheritdoc/>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>How many may be chosen; null for all.</summary>
    public int? AtMost { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not CodesValue codes)
        {
            yield return WrongKind("some of the options");
        }
        else if (codes.Codes.Except(Options.Select(o => o.Code), StringComparer.Ordinal).Any())
        {
            yield return Refuse("options", "Choose from the options.");
        }
        else if (codes.Codes.Length > AtMost)
        {
            yield return Refuse($"at-most {AtMost}", $"Choose {AtMost} at most.");
        }
    }

    /// <inheritdoc/>
    public override string Read(Value value) => value is CodesValue { Codes.IsEmpty: false } codes
        ? string.Join(", ", codes.Codes.Select(code => Options.FirstOrDefault(o => o.Code == code)?.Word ?? code))
        : base.Read(value);
}
