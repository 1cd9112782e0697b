using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareCoord.Data.Conventions;

/// <summary>Stores an instant in UTC and in whole microseconds, the database's own resolution, so that what is read equals what was written.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => Instants.Stored(at), at => at);
