namespace CareCoord.Domain.Proposals;

/// <summary>What follows when a rule's condition is met. By itself a rule holds, opens or creates, nothing else; what else it wants, it proposes.</summary>
public abstract record Effect
{
    private protected Effect()
    {
    }
}
