namespace CareCoord.Domain.Content;

/// <summary>Whom content means when it says who owns, decides or confirms. Who that is for a person stands in their care team.</summary>
public enum CareRole
{
    /// <summary>The owner of the intervention.</summary>
    Owner,

    /// <summary>The named lead clinician.</summary>
    Lead,

    /// <summary>The coordinator.</summary>
    Coordinator,

    /// <summary>Any clinician of the care team.</summary>
    Clinician,

    /// <summary>The person themselves.</summary>
    Person,
}
