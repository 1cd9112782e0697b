using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Forms;

/// <summary>One question of a form, a card or a protocol's setup. One sealed record for each type.</summary>
public abstract record FormItem
{
    private protected FormItem()
    {
    }

    /// <summary>Its id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The question in words.</summary>
    public string Ask { get; init; } = "";

    /// <summary>A sentence of help, or empty.</summary>
    public string Help { get; init; } = "";

    /// <summary>True when the form cannot be submitted without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>It is asked only when this holds of the other answers; null for always.</summary>
    public EntryTest? When { get; init; }

    /// <summary>The shared code under which its value is published; null for its own.</summary>
    public string? As { get; init; }

    /// <summary>The item in a few words, for lists and reasons.</summary>
    public string Label => Id.Replace('-', ' ');

    /// <summary>True when its value becomes an observation that rules and charts read. Free words never do.</summary>
    public virtual bool IsObserved => true;

    /// <summary>True when somebody answers it; false for texts, groups and computed values.</summary>
    public virtual bool IsAsked => true;

    /// <summary>True when it is to be asked, given the other answers.</summary>
    public bool IsShown(Answers answers) => When is null || When.Test(answers) == Passes.Yes;

    /// <summary>Checks an answer; a skipped question is no answer and is not checked here.</summary>
    /// <param name="value">The answer.</param>
    /// <param name="today">The person's day.</param>
    public abstract IEnumerable<Refusal> Check(Value value, DateOnly today);

    /// <summary>The answer as people read it.</summary>
    public virtual string Read(Value value) => value.ToString() ?? "";

    private protected Refusal Refuse(string rule, string words) => new(Id, rule, words);

    private protected Refusal WrongKind(string wanted) => Refuse("type", $"This asks for {wanted}.");
}
