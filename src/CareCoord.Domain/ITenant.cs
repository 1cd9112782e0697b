namespace CareCoord.Domain;

/// <summary>
/// Marks an entity that belongs to one organisation (a care network). The organisation itself is no property
/// of the entity: the database side adds and stamps it, so the rules of care are written as if it did not exist.
/// </summary>
public interface ITenant;
