using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Demo;

/// <summary>An invented person in care, and who cares for them.</summary>
internal sealed record DemoPerson
{
    /// <summary>Which one, from 0: it decides the story.</summary>
    public required int Number { get; init; }

    /// <summary>The person.</summary>
    public required Patient Patient { get; init; }

    /// <summary>The care.</summary>
    public required Episode Episode { get; init; }

    /// <summary>The lead clinician, a GP.</summary>
    public required Staff Lead { get; init; }

    /// <summary>The coordinator.</summary>
    public required Staff Coordinator { get; init; }

    /// <summary>The psychologist.</summary>
    public required Staff Psychologist { get; init; }

    /// <summary>The specialist.</summary>
    public required Staff Specialist { get; init; }

    /// <summary>What matters most to the person.</summary>
    public required Goal Goal { get; init; }

    /// <summary>Who of them works in a discipline; the lead for any other.</summary>
    public Staff Of(Discipline discipline) => discipline switch
    {
        Discipline.Psychology => Psychologist,
        Discipline.Specialty => Specialist,
        Discipline.Coordination => Coordinator,
        _ => Lead,
    };
}
