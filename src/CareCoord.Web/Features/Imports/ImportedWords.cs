namespace CareCoord.Web.Features.Imports;

/// <summary>What other systems call by the name of a resource, in words.</summary>
internal static class ImportedWords
{
    /// <summary>One word for its kind.</summary>
    public static string Of(string type) => type switch
    {
        "AllergyIntolerance" => "Allergy",
        "CarePlan" => "Plan from elsewhere",
        "CareTeam" => "Team elsewhere",
        "Condition" => "Diagnosis",
        "Encounter" => "Visit elsewhere",
        "Goal" => "Goal from elsewhere",
        "MedicationRequest" => "Medicine",
        "Observation" => "Measured",
        "Procedure" => "Procedure",
        "ServiceRequest" => "Referral or test",
        _ => type,
    };
}
