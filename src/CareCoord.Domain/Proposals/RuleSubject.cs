namespace CareCoord.Domain.Proposals;

/// <summary>What a rule fires about.</summary>
public enum RuleSubject
{
    /// <summary>The person in their episode of care.</summary>
    Episode,

    /// <summary>Each running intervention.</summary>
    Intervention,
}
