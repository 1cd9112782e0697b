namespace CareCoord.Domain.Forms;

/// <summary>Free words. Rules never search them.</summary>
public sealed record TextItem : FormItem
{
    /// <summary>Longest text of one line, in characters.</summary>
    public const int ShortLength = 200;

    /// <summary>Longest text of several lines, in characters.</summary>
    public const int LongLength = 4000;

    /// <summary>True for one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>True when these are the person's own words, shown as theirs.</summary>
    public bool IsOwnWords { get; init; }

    /// <summary>Longest text that is taken, in characters.</summary>
    public int Length => IsShort ? ShortLength : LongLength;

    /// <inheritdoc/>
    public override bool IsObserved => false;

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not TextValue text)
        {
            yield return WrongKind("words");
        }
        else if (text.Text.Length > Length)
        {
            yield return Refuse($"at-most {Length}", $"Write at most {Length} characters; these are {text.Text.Length}.");
        }
        else if (!Characters.IsProse(text.Text))
        {
            yield return Refuse("control characters", "A character came in that cannot be seen, perhaps by pasting. Type this part again.");
        }
    }
}
