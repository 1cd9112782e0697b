using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CareCoord.Data.Conventions;

/// <summary>Enums are text, and the database accepts only the names that exist.</summary>
public sealed class TextEnumConvention : IModelFinalizingConvention
{
    /// <inheritdoc/>
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Cast<IMutableEntityType>())
        {
            foreach (var property in Properties(type).ToList())
            {
                Constrain(type, property);
            }
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(x => Properties(x.ComplexType)));

    private static void Constrain(IMutableEntityType type, IMutableProperty property)
    {
        var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!clr.IsEnum || property.GetProviderClrType() != typeof(string) || type.GetTableName() is not { } table)
        {
            return;
        }

        var column = property.GetColumnName(StoreObjectIdentifier.Table(table, type.GetSchema()));
        var names = string.Join(", ", Enum.GetNames(clr).Select(x => $"'{x}'"));
        type.AddCheckConstraint($"ck_{table}_{column}", $"{column} in ({names})");
    }
}
