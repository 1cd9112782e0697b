using System.Collections.Immutable;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>The current truth about a person, true until it is replaced.</summary>
public sealed record CardDefinition : IContent
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>Who may write it.</summary>
    public required ImmutableArray<FilledBy> FilledBy { get; init; }

    /// <summary>Its items.</summary>
    public required Questions Questions { get; init; }

    /// <summary>Whose agreement makes a version an agreed one.</summary>
    public ImmutableArray<CareRole> AgreedBy { get; init; } = [];

    /// <summary>Its part in <em>Before you talk</em>; null when it has none.</summary>
    public CardStrip? Strip { get; init; }

    /// <summary>What the strip says, for colleagues or for the front desk.</summary>
    /// <param name="answers">The card as it stands.</param>
    /// <param name="forFrontDesk">True for the front desk, which sees only what the card lets it see.</param>
    public ImmutableArray<CardLine> Lines(Answers answers, bool forFrontDesk) =>
    [
        .. (forFrontDesk ? Strip?.FrontDesk : Strip?.Items)
            .GetValueOrDefault([])
            .Select(id => Questions.Find(id))
            .OfType<FormItem>()
            .Where(item => answers.Of(item.Id) is not null and not TextValue { Text: "" })
            .Select(item => new CardLine(item.Id, Wording.Capital(item.Label), item.Read(answers[item.Id]), IsOwnWords(item))),
    ];

    private static bool IsOwnWords(FormItem item) => item switch
    {
        TextItem text => text.IsOwnWords,
        RowsItem rows => rows.Items.OfType<TextItem>().Any(t => t.IsOwnWords),
        _ => false,
    };
}
