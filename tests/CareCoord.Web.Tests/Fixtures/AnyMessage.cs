using System.Reflection;
using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>
/// Makes a message of any kind, about one person, with nothing in it but what the type demands: enough to be asked
/// whether one may, never enough to be done. Whoever is named in it is the one who asks.
/// </summary>
public static class AnyMessage
{
    public static object Of(Type message, PatientId patient, Guid viewer) => Make(message, "", patient, viewer) ?? throw new InvalidOperationException($"No {message}.");

    private static object? Make(Type type, string name, PatientId patient, Guid viewer) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => inner == typeof(PatientId) ? patient : null,
        _ when type == typeof(PatientId) => patient,
        _ when type == typeof(Guid) => name == "CommandId" ? Guid.CreateVersion7() : viewer,
        _ when type == typeof(StaffId) => StaffId.Of(viewer),
        _ when type == typeof(string) => "",
        _ when type.GetInterfaces().Any(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IId<>)) => Activator.CreateInstance(type, Guid.CreateVersion7()),
        _ when Item(type) is { } item => item == typeof(PatientId) ? new[] { patient } : Array.CreateInstance(item, 0),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments())),
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => MakeRecord(type, patient, viewer),
    };

    private static Type? Item(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)) ? type.GetGenericArguments()[0] : null;

    private static object? MakeRecord(Type type, PatientId patient, Guid viewer)
    {
        var constructor = type.GetConstructors().Where(x => x.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(x => x.GetParameters().Length);
        var made = constructor?.Invoke([.. constructor.GetParameters().Select(x => IsOptional(x) ? null : Make(x.ParameterType, x.Name!, patient, viewer))]);
        foreach (var property in type.GetProperties().Where(x => x.SetMethod is not null && IsUnset(x, made) && !IsOptional(x)))
        {
            property.SetValue(made, Make(property.PropertyType, property.Name, patient, viewer));
        }

        return made;
    }

    private static bool IsUnset(PropertyInfo property, object? made) => property.GetValue(made) is not { } value
        || (property.PropertyType.IsValueType && value.Equals(Activator.CreateInstance(property.PropertyType)))
        || property.PropertyType == typeof(IReadOnlyList<PatientId>);

    private static bool IsOptional(ParameterInfo x) => !x.ParameterType.IsValueType && new NullabilityInfoContext().Create(x).ReadState == NullabilityState.Nullable;

    private static bool IsOptional(PropertyInfo x) => !x.PropertyType.IsValueType && new NullabilityInfoContext().Create(x).ReadState == NullabilityState.Nullable;
}
