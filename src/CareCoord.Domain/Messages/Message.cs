using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Messages;

/// <summary>Words that reach the person.</summary>
public sealed record Message : IContent
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>The text for each channel.</summary>
    public required ImmutableSortedDictionary<MessageChannel, string> Texts { get; init; }

    /// <summary>True when its texts were checked for clinical words: somebody else may read or hear them.</summary>
    public bool IsFreeOfClinicalWords { get; init; }

    /// <summary>The text of a channel with its variables filled in.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="values">Values by the variable's name.</param>
    /// <exception cref="RuleViolationException">message.channel, message.variable: it has no text for the channel, or a value is missing; nothing is sent with a hole in it.</exception>
    public string Fill(MessageChannel channel, IReadOnlyDictionary<string, string> values)
    {
        if (!Texts.TryGetValue(channel, out var text))
        {
            throw new RuleViolationException("message.channel", $"'{Header.Title}' has no text for this channel.");
        }

        var missing = Placeholders.In(text).FirstOrDefault(name => string.IsNullOrWhiteSpace(values.GetValueOrDefault(name)));
        return missing is null
            ? Placeholders.Fill(text, values)
            : throw new RuleViolationException("message.variable", $"'{missing}' is not known, so '{Header.Title}' is not sent.");
    }
}
