using System.Collections.Immutable;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Proposals;

/// <summary>A rule that became true for a person: with its version and the inputs it saw. Its key makes a second evaluation do nothing.</summary>
public sealed class Firing : IAboutPatient
{
    private Firing()
    {
    }

    /// <summary>Keeps a firing.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="found">What the engine found.</param>
    /// <param name="at">When.</param>
    /// <param name="on">The person's local day.</param>
    public Firing(FiringId id, PatientId patient, NewFiring found, DateTimeOffset at, DateOnly on)
    {
        Id = id;
        PatientId = patient;
        InterventionId = found.Intervention;
        Rule = found.Rule.Id;
        RuleVersion = found.Rule.Version;
        Title = found.Title;
        Occurrence = found.Occurrence;
        Because = found.Because;
        Inputs = found.Inputs;
        Band = found.Band;
        FiredAt = at.ToMicroseconds();
        FiredOn = on;
    }

    /// <summary>Its id.</summary>
    public FiringId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The intervention it is about, if any.</summary>
    public InterventionId? InterventionId { get; private set; }

    /// <summary>Id of the rule.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Version of the rule.</summary>
    public int RuleVersion { get; private set; }

    /// <summary>The rule's title at that time.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Counts the firings of this rule for this subject, from 1.</summary>
    public int Occurrence { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Because { get; private set; } = "";

    /// <summary>The inputs it saw.</summary>
    public ImmutableArray<Input> Inputs { get; private set; } = [];

    /// <summary>Its place in the huddle's order; null when it shows only where it belongs.</summary>
    public int? Band { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset FiredAt { get; private set; }

    /// <summary>The person's local day.</summary>
    public DateOnly FiredOn { get; private set; }

    /// <summary>When it ended; null while it is true.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>What tells its follow-ups from those of another firing.</summary>
    public string OccurrenceKey => NewFiring.KeyOf(InterventionId, Occurrence);

    /// <summary>Ends it.</summary>
    public void End(string because, DateTimeOffset at)
    {
        EndedAt ??= at.ToMicroseconds();
        EndedBecause = because;
    }

    /// <summary>The firing as the engine sees it.</summary>
    public FiringFact AsFact() => new(Id, Rule, InterventionId, Occurrence, FiredAt, FiredOn, EndedAt, Inputs);
}
