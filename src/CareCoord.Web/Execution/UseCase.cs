using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Execution;

/// <summary>One use case as found in the program: its command, who may, what checks it, what does it.</summary>
/// <param name="Message">Type of the command or query.</param>
/// <param name="Handler">Type that does it.</param>
/// <param name="Validator">Type that checks the fields, if there is one.</param>
/// <param name="Access">Who may.</param>
public sealed record UseCase(Type Message, Type Handler, Type? Validator, Access Access)
{
    /// <summary>Its name as the audit trail shows it: the verb phrase, such as <c>TakeIntoCare</c>.</summary>
    public string Name => Message.DeclaringType?.Name ?? Message.Name;

    /// <summary>True for a command, false for a query.</summary>
    public bool IsCommand => Array.Exists(Message.GetInterfaces(), x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(ICommand<>));

    /// <summary>Calls the handler's method without a reflective frame around its exceptions.</summary>
    internal Task<TResult> Invoke<TResult>(object handler, object message, Work work, CancellationToken ct)
    {
        var method = _call ??= Handler.GetMethods().Single(x => x.Name is "Handle" or "Answer" && x.GetParameters()[0].ParameterType == Message);
        return (Task<TResult>)method.Invoke(handler, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [message, work, ct], null)!;
    }

    private System.Reflection.MethodInfo? _call;

    /// <summary>All use cases of an assembly.</summary>
    /// <exception cref="InvalidOperationException">Two handlers for one message.</exception>
    public static IReadOnlyDictionary<Type, UseCase> In(System.Reflection.Assembly assembly)
    {
        var validators = assembly.GetTypes().Where(x => x is { IsAbstract: false } && x.IsAssignableTo(typeof(IValidator)))
            .ToDictionary(x => x.BaseType!.GetGenericArguments()[0]);
        return assembly.GetTypes()
            .Where(x => x is { IsAbstract: false, IsInterface: false })
            .SelectMany(handler => handler.GetInterfaces()
                .Where(x => x.IsGenericType && (x.GetGenericTypeDefinition() == typeof(IHandle<,>) || x.GetGenericTypeDefinition() == typeof(IAnswer<,>)))
                .Select(x => new UseCase(x.GetGenericArguments()[0], handler, validators.GetValueOrDefault(x.GetGenericArguments()[0]), AccessOf(handler))))
            .ToDictionary(x => x.Message);
    }

    private static Access AccessOf(Type handler) =>
        (Access)handler.GetProperty("Access", System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!.GetValue(null)!;
}
