using CareCoord.Domain;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CareCoord.Data.Conventions;

/// <summary>
/// Puts the organisation in front of every key. Entities and mappings are written as if it did not exist; this
/// makes the primary key (organisation_id, …) and every foreign key between tenant tables carry both parts, so
/// that the database itself refuses a note that points into another organisation.
/// </summary>
public sealed class TenantConvention : IModelFinalizingConvention
{
    /// <summary>Name of the shadow property.</summary>
    public const string OrganisationId = "OrganisationId";

    /// <inheritdoc/>
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var tenants = modelBuilder.Metadata.GetEntityTypes()
            .Where(x => typeof(ITenant).IsAssignableFrom(x.ClrType))
            .Cast<IMutableEntityType>()
            .ToList();
        var links = tenants
            .SelectMany(x => x.GetDeclaredForeignKeys())
            .Where(x => tenants.Contains(x.PrincipalEntityType))
            .Select(x => (Key: x, Names: x.Properties.Select(p => p.Name).ToList(), x.IsRequired))
            .ToList();

        var keys = tenants.ToDictionary(x => x, Widen);
        foreach (var (key, names, required) in links)
        {
            IMutableProperty[] properties = [key.DeclaringEntityType.FindProperty(OrganisationId)!, .. names.Select(x => key.DeclaringEntityType.FindProperty(x)!)];
            key.SetProperties(properties, keys[key.PrincipalEntityType].New);
            key.IsRequired = required;
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }

        foreach (var (type, (old, widened)) in keys)
        {
            type.SetPrimaryKey(widened.Properties);
            type.RemoveKey(old);
            WidenIndexes(type);
        }
    }

    private static (IMutableKey Old, IMutableKey New) Widen(IMutableEntityType type)
    {
        var old = type.FindPrimaryKey() ?? throw new InvalidOperationException($"{type.ClrType.Name} has no key.");
        var organisation = type.AddProperty(OrganisationId, typeof(OrganisationId));
        organisation.IsNullable = false;
        organisation.ValueGenerated = ValueGenerated.Never;
        organisation.SetColumnOrder(0);
        foreach (var property in old.Properties)
        {
            property.ValueGenerated = ValueGenerated.Never;
        }

        return (old, type.AddKey([organisation, .. old.Properties]));
    }

    /// <summary>
    /// Every index begins with the organisation too, because row-level security asks for it in every query;
    /// one that the primary key already begins with would only cost writes.
    /// </summary>
    private static void WidenIndexes(IMutableEntityType type)
    {
        var organisation = type.FindProperty(OrganisationId)!;
        var key = type.FindPrimaryKey()!.Properties;
        foreach (var index in type.GetDeclaredIndexes().Where(x => x.Properties[0] != organisation).ToList())
        {
            IReadOnlyList<IMutableProperty> properties = [organisation, .. index.Properties];
            type.RemoveIndex(index);
            if (index.IsUnique || (type.FindIndex(properties) is null && !key.Take(properties.Count).SequenceEqual(properties)))
            {
                Copy(index, type.FindIndex(properties) ?? type.AddIndex(properties));
            }
        }

        foreach (var index in type.GetDeclaredIndexes().Where(x => !x.IsUnique && key.Take(x.Properties.Count).SequenceEqual(x.Properties)).ToList())
        {
            type.RemoveIndex(index);
        }
    }

    private static void Copy(IMutableIndex from, IMutableIndex to)
    {
        to.IsUnique = from.IsUnique;
        foreach (var annotation in from.GetAnnotations())
        {
            to.SetAnnotation(annotation.Name, annotation.Value);
        }
    }
}
