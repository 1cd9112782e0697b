using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>A part of the shared plan, owned by one discipline and published by it, version by version.</summary>
public sealed class PlanSection : IAboutPatient, IVersioned
{
    private readonly List<SectionVersion> _versions = [];

    private PlanSection()
    {
    }

    internal PlanSection(PlanSectionId id, CarePlanId plan, PatientId patient, string key, int position, Discipline owner, SectionText suggestion)
    {
        Id = id;
        CarePlanId = plan;
        PatientId = patient;
        Key = key;
        Position = position;
        Owner = owner;
        SuggestedText = suggestion.Text;
        SuggestedPlain = suggestion.Plain;
    }

    /// <summary>Its id.</summary>
    public PlanSectionId Id { get; private set; }

    /// <summary>The plan.</summary>
    public CarePlanId CarePlanId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Code of the vocabulary <c>plan-sections</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Its place in the plan, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The discipline that writes and publishes it.</summary>
    public Discipline Owner { get; private set; }

    /// <summary>What the template suggests, for clinicians.</summary>
    public string SuggestedText { get; private set; } = "";

    /// <summary>What the template suggests, in plain words.</summary>
    public string SuggestedPlain { get; private set; } = "";

    /// <summary>The published versions, oldest first.</summary>
    public IReadOnlyList<SectionVersion> Versions => _versions;

    /// <summary>Number of the published version that stands; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>Publishes a new version, which nothing changes any more.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="text">What it says.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="discipline">Their discipline; must own the section.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException">plan.not-owner, plan.section-empty, plan.unchanged</exception>
    public SectionVersion Publish(SectionVersionId id, SectionText text, StaffId by, Discipline discipline, DateTimeOffset at)
    {
        if (discipline != Owner)
        {
            throw new RuleViolationException("plan.not-owner", "Another discipline owns this section and publishes it. Your draft is kept: ask them to take it over.");
        }

        if (text.IsEmpty)
        {
            throw new RuleViolationException("plan.section-empty", "There is nothing to publish yet. Write something first.");
        }

        if (_versions.Find(x => x.Number == Version) is { } standing && standing.Text == text.Text && standing.Plain == text.Plain)
        {
            throw new RuleViolationException("plan.unchanged", "Nothing has changed since the published version.");
        }

        Version++;
        var version = new SectionVersion(id, Id, PatientId, Version, text, by, at);
        _versions.Add(version);
        return version;
    }
}
