namespace CareCoord.Domain;

/// <summary>A typed identifier, so that a follow-up's id cannot be passed where a person's is meant.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The UUID (version 7, made at the edge) behind the identifier.</summary>
    Guid Value { get; }

    /// <summary>Wraps a UUID.</summary>
    /// <param name="value">The UUID.</param>
    static abstract TSelf Of(Guid value);
}
