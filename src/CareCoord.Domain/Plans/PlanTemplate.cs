using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Plans;

/// <summary>What a shared plan is started from.</summary>
public sealed record PlanTemplate : IContent
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>For whom it is meant, in words.</summary>
    public required string For { get; init; }

    /// <summary>What is asked before the plan is started; the answers fill the texts.</summary>
    public ImmutableArray<TemplateVariable> Variables { get; init; } = [];

    /// <summary>The sections it begins with, in the order of the vocabulary <c>plan-sections</c>.</summary>
    public required ImmutableArray<TemplateSection> Sections { get; init; }

    /// <summary>The goals it suggests.</summary>
    public ImmutableArray<TemplateGoal> Goals { get; init; } = [];

    /// <summary>The protocols it offers.</summary>
    public ImmutableArray<TemplateOffer> Offers { get; init; } = [];

    /// <summary>The template with the answers in place of its variables.</summary>
    /// <param name="values">Answers by the variable's name.</param>
    /// <exception cref="RuleViolationException">plan.template-variable: one of them has no answer.</exception>
    public PlanTemplate Fill(IReadOnlyDictionary<string, string> values)
    {
        if (Variables.FirstOrDefault(v => string.IsNullOrWhiteSpace(values.GetValueOrDefault(v.Name))) is { } missing)
        {
            throw new RuleViolationException("plan.template-variable", $"Answer first: {missing.Ask}");
        }

        return this with
        {
            Sections = [.. Sections.Select(s => s with { Text = Placeholders.Fill(s.Text, values), Plain = Placeholders.Fill(s.Plain, values) })],
            Goals = [.. Goals.Select(g => g with { Text = Placeholders.Fill(g.Text, values) })],
        };
    }
}
