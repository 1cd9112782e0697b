namespace CareCoord.Content;

/// <summary>The kinds of content file, in the order in which they are read: each may refer to those before it by more than its id.</summary>
public enum ContentKind
{
    /// <summary>Codes and words.</summary>
    Vocabulary,

    /// <summary>Something that happens at a time.</summary>
    Form,

    /// <summary>The current truth about a person.</summary>
    Card,

    /// <summary>Words that reach the person.</summary>
    Message,

    /// <summary>Numbers by case.</summary>
    Table,

    /// <summary>A condition and what follows.</summary>
    Rule,

    /// <summary>What can be given to a person.</summary>
    Protocol,

    /// <summary>What a shared plan is started from.</summary>
    PlanTemplate,
}
