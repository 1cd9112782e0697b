using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>The inner test must not pass; what is unknown stays unknown.</summary>
/// <param name="Of">The inner test.</param>
public sealed record NotTest(EntryTest Of) : EntryTest
{
    /// <inheritdoc/>
    public override string Words => $"not ({Of.Words})";

    /// <inheritdoc/>
    public override Passes Test(Answers answers) => Of.Test(answers) switch
    {
        Passes.Yes => Passes.No,
        Passes.No => Passes.Yes,
        _ => Passes.Unknown,
    };
}
