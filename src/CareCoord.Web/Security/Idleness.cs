using System.Collections.Concurrent;

namespace CareCoord.Web.Security;

/// <summary>When each sign-in was last used, in whichever of its windows. Once it was left for too long it stays locked until its owner says who they are.</summary>
/// <param name="longest">How long nobody may use it.</param>
/// <param name="clock">The clock.</param>
public sealed class Idleness(TimeSpan longest, TimeProvider clock)
{
    /// <summary>How long that is unless a site says otherwise, in minutes.</summary>
    public const int UsualMinutes = 15;

    /// <summary>Longer than any sign-in lasts.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> lastUsed = [];

    /// <summary>A window opens. A sign-in that this node does not know, as after its start, was last used when it began.</summary>
    public void Meet(SignInMark mark)
    {
        foreach (var (old, _) in lastUsed.Where(x => clock.GetUtcNow() - x.Value > Forgotten))
        {
            lastUsed.TryRemove(old, out _);
        }

        lastUsed.TryAdd(mark.Id, mark.Since);
        Use(mark.Id);
    }

    /// <summary>A key or a touch in one of its windows. What is locked stays locked.</summary>
    public void Use(Guid signIn)
    {
        if (!IsLocked(signIn))
        {
            Unlock(signIn);
        }
    }

    /// <summary>True once nobody has used any window of it for too long.</summary>
    public bool IsLocked(Guid signIn) => !lastUsed.TryGetValue(signIn, out var at) || clock.GetUtcNow() - at >= longest;

    /// <summary>Its owner has said who they are: all its windows are open again.</summary>
    public void Unlock(Guid signIn) => lastUsed[signIn] = clock.GetUtcNow();
}
