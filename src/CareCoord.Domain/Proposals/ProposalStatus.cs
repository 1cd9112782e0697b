namespace CareCoord.Domain.Proposals;

/// <summary>What became of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>It waits for a decision.</summary>
    Open,

    /// <summary>Accepted as proposed.</summary>
    Accepted,

    /// <summary>Dismissed with a reason.</summary>
    Dismissed,

    /// <summary>It was no longer true before anybody decided.</summary>
    Withdrawn,

    /// <summary>Nobody decided before the next review of plan or case, and nothing pressing hung on it.</summary>
    Expired,
}
