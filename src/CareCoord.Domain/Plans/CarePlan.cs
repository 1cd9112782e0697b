using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>The one plan that all disciplines share for a person. Its sections are written and published one by one.</summary>
public sealed class CarePlan : IAboutPatient, IVersioned
{
    private readonly List<PlanSection> _sections = [];

    private CarePlan()
    {
    }

    /// <summary>Starts a plan from a template.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="episode">The episode of care.</param>
    /// <param name="template">Id of the template.</param>
    /// <param name="templateVersion">Version of the template.</param>
    /// <param name="on">The day.</param>
    /// <param name="reviewOn">When the team looks at it again.</param>
    public CarePlan(CarePlanId id, PatientId patient, EpisodeId episode, string template, int templateVersion, DateOnly on, DateOnly reviewOn)
    {
        Id = id;
        PatientId = patient;
        EpisodeId = episode;
        Template = template;
        TemplateVersion = templateVersion;
        StartedOn = on;
        ReviewOn = reviewOn;
    }

    /// <summary>Its id.</summary>
    public CarePlanId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The episode of care.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <summary>Id of the template it was started from.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Version of that template.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>The day it was started.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>When the team looks at it again.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>The day it was last reviewed as a whole; null before the first review.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>Its sections, in the order of the vocabulary <c>plan-sections</c>.</summary>
    public IReadOnlyList<PlanSection> Sections => _sections;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Adds a section in its place.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="key">Code of the vocabulary <c>plan-sections</c>.</param>
    /// <param name="owner">The discipline that writes and publishes it.</param>
    /// <param name="suggestion">What the template suggests, for clinicians and in plain words.</param>
    /// <exception cref="RuleViolationException">plan.section-twice</exception>
    public PlanSection Add(PlanSectionId id, string key, Discipline owner, SectionText suggestion)
    {
        if (_sections.Exists(x => x.Key == key))
        {
            throw new RuleViolationException("plan.section-twice", "The plan has this section already.");
        }

        var section = new PlanSection(id, Id, PatientId, key, _sections.Count + 1, owner, suggestion);
        _sections.Add(section);
        return section;
    }

    /// <summary>Records that the team has looked at the whole plan.</summary>
    /// <param name="on">The day.</param>
    /// <param name="next">The next review.</param>
    /// <exception cref="RuleViolationException">plan.review-date: the next review does not lie ahead.</exception>
    public void Review(DateOnly on, DateOnly next)
    {
        if (next <= on)
        {
            throw new RuleViolationException("plan.review-date", "The next review lies on a later day. Choose one after today.");
        }

        ReviewedOn = on;
        ReviewOn = next;
        Version++;
    }
}
