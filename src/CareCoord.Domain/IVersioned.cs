namespace CareCoord.Domain;

/// <summary>Something that people edit: a change based on an older version is a conflict, never an overwrite.</summary>
public interface IVersioned
{
    /// <summary>Counts the saved changes, from 1.</summary>
    int Version { get; }
}
