using CareCoord.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareCoord.Data.Conventions;

/// <summary>Stores a typed id as the UUID behind it.</summary>
public sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Make(value))
    where T : struct, IId<T>
{
    private static T Make(Guid value) => T.Of(value);
}
