using System.Collections.Immutable;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Content;

/// <summary>What an organisation decided about one file, once: on or off, and which numbers. The latest counts; none is ever changed.</summary>
public sealed class ContentSetting : ITenant
{
    /// <summary>Longest reason, in characters.</summary>
    public const int WhyLength = 500;

    private ContentSetting()
    {
    }

    /// <summary>Keeps a decision.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="content">The file, which may be set at all.</param>
    /// <param name="number">Which decision about this file it is, from 1.</param>
    /// <param name="choice">On or off, and the numbers.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">content.locked, content.value, content.why</exception>
    public ContentSetting(ContentSettingId id, ISettable content, int number, ContentChoice choice, StaffId by, string why, DateTimeOffset at)
    {
        if (choice.IsOff && content.IsLocked)
        {
            throw new RuleViolationException("content.locked", "This keeps people safe, so it stays on.");
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            throw new RuleViolationException("content.why", "Say why, in a few words.");
        }

        foreach (var (path, value) in choice.Values)
        {
            var tunable = content.Tune.FirstOrDefault(t => t.Path == path)
                ?? throw new RuleViolationException("content.value", $"'{path}' cannot be set here. Reload the page.");
            if (!tunable.Allows(value))
            {
                throw new RuleViolationException("content.value", tunable.Choose);
            }
        }

        Id = id;
        Content = content.Header.Id;
        ContentVersion = content.Header.Version;
        Number = number;
        IsOff = choice.IsOff;
        Values = [.. choice.Values.Where(v => content.Tune.First(t => t.Path == v.Key).Value != v.Value).Select(v => new SetValue(v.Key, v.Value))];
        By = by;
        Why = why.Trim();
        At = at.ToMicroseconds();
    }

    /// <summary>Its id.</summary>
    public ContentSettingId Id { get; private set; }

    /// <summary>Id of the file.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The version of the file that was looked at.</summary>
    public int ContentVersion { get; private set; }

    /// <summary>Which decision about this file it is, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when it is switched off.</summary>
    public bool IsOff { get; private set; }

    /// <summary>The numbers that differ from the file's own.</summary>
    public ImmutableArray<SetValue> Values { get; private set; } = [];

    /// <summary>Who decided.</summary>
    public StaffId By { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What it chooses.</summary>
    public ContentChoice AsChoice() => new(Content, IsOff, Values.ToImmutableSortedDictionary(v => v.Path, v => v.Value, StringComparer.Ordinal));
}
