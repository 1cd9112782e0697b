using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>Yes or no; left blank it is neither.</summary>
public sealed record YesNoItem : FormItem, IHasOptions
{
    /// <summary>The code of "yes".</summary>
    public const string Yes = "yes";

    /// <summary>The code of "no".</summary>
    public const string No = "no";

    /// <inheritdoc/>
    public ImmutableArray<Option> Options => [new(Yes, "yes"), new(No, "no")];

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not CodeValue { Code: Yes or No })
        {
            yield return WrongKind("yes or no");
        }
    }
}
