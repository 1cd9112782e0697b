using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CareCoord.Domain.Forms;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Finds by reflection what can be typed into a message: what is new is found by itself.</summary>
public static class TypedFields
{
    /// <summary>Kept by the program: nobody types them, and no control of a page offers them.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "CommandId", "BasedOn", "SurvivorVersion", "AwayVersion", "Hash", "Proof", "Concerning", "After",

        // What was shown is said back: the version that was read, the day that was proposed, the draft that is gone on with.
        "MarkPlanRead.Shown.Number", "SpreadFollowUps.Move.To", "SaveDraft.Known.SavedAt",

        // A button of its own for each.
        "RunJobNow.Job",
    };

    private static readonly HashSet<Type> Simple = [typeof(string), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(int), typeof(decimal)];

    /// <summary>The places in this message.</summary>
    public static IEnumerable<TypedField> Of(object message) => In(message, message.GetType(), "", "", x => x);

    /// <summary>The members that any message of this kind can have; what stands in answers is said by the form that asks.</summary>
    public static IEnumerable<string> Keys(Type message) => KeysIn(message, "").Distinct(StringComparer.Ordinal);

    private static IEnumerable<TypedField> In(object? value, Type declared, string path, string key, Func<object, object> put)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (IsSimple(type))
        {
            return [new TypedField(path, key, type, put)];
        }

        return value switch
        {
            null => [],
            Answers answers => answers.SelectMany(x => In(x.Value, x.Value.GetType(), $"{path}.{x.Key}", key, v => put(answers.With(x.Key, (Value)v)))),
            IDictionary pairs => pairs.Keys.Cast<object>().SelectMany(x => In(pairs[x], pairs[x]!.GetType(), $"{path}.{x}", key, v => put(With(pairs, x, v)))),
            IEnumerable list => Rows(list, path, key, put),
            _ => Members(type).SelectMany(x => In(x.GetValue(value), x.PropertyType, PathOf(x, path), KeyOf(x, key), v => put(With(value, x, v)))),
        };
    }

    private static IEnumerable<TypedField> Rows(IEnumerable list, string path, string key, Func<object, object> put)
    {
        var rows = list.Cast<object>().ToArray();
        var item = list.GetType().GetInterfaces().Single(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        return rows.SelectMany((row, i) => In(row, item, $"{path}[{i}]", key, v => put(With(list.GetType(), item, rows, i, v))));
    }

    private static IEnumerable<string> KeysIn(Type declared, string key)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (IsSimple(type) || type == typeof(Answers))
        {
            return [key];
        }

        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable))
            ? KeysIn(type.GetGenericArguments()[^1], key)
            : IsRecord(type) ? Members(type).SelectMany(x => KeysIn(x.PropertyType, KeyOf(x, key))) : [];
    }

    private static IEnumerable<PropertyInfo> Members(Type type) => !IsRecord(type)
        ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(x => x.CanWrite && !Kept.Contains(x.Name) && !Kept.Contains(KeyOf(x, "")));

    /// <summary>Where it is declared, and its name; below the values of a form's items the item stands for all.</summary>
    private static string KeyOf(PropertyInfo member, string key) =>
        member.DeclaringType!.IsAssignableTo(typeof(Value)) ? key
        : member.DeclaringType is { DeclaringType: { } useCase, Name: not ("Command" or "Request") } row ? $"{useCase.Name}.{row.Name}.{member.Name}"
        : $"{(member.DeclaringType.DeclaringType ?? member.DeclaringType).Name}.{member.Name}";

    /// <summary>Below the values of a form's items there is but the item.</summary>
    private static string PathOf(PropertyInfo member, string path) => member.DeclaringType!.IsAssignableTo(typeof(Value)) ? path : $"{path}.{member.Name}".TrimStart('.');

    private static bool IsSimple(Type type) => Simple.Contains(type) || type.IsEnum;

    private static bool IsRecord(Type type) => type.Namespace?.StartsWith("CareCoord", StringComparison.Ordinal) == true && type.GetMethod("<Clone>$") is not null;

    private static object With(object record, PropertyInfo member, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        member.SetValue(copy, value);
        return copy;
    }

    private static IDictionary With(IDictionary pairs, object key, object value)
    {
        var copy = (IDictionary)Activator.CreateInstance(pairs.GetType(), pairs)!;
        copy[key] = value;
        return copy;
    }

    private static object With(Type list, Type item, object[] rows, int index, object value)
    {
        var copy = Array.CreateInstance(item, rows.Length);
        rows.CopyTo(copy, 0);
        copy.SetValue(value, index);
        return !list.IsGenericType || list.GetGenericTypeDefinition() != typeof(ImmutableArray<>)
            ? copy
            : typeof(ImmutableArray).GetMethods().Single(x => x.Name == "Create" && x.GetParameters() is [{ ParameterType.IsArray: true }] && x.IsGenericMethod)
                .MakeGenericMethod(item).Invoke(null, [copy])!;
    }
}
