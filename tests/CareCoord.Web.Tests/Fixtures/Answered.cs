using System.Reflection;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>What every query of the program answers somebody about one person; those that refuse answer nothing.</summary>
public static class Answered
{
    private static readonly MethodInfo One = typeof(Answered).GetMethod(nameof(Ask), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static async Task<IReadOnlyList<(string Query, object Answer)>> Of(Clinic clinic, Session reader, PatientId patient)
    {
        var answers = new List<(string, object)>();
        foreach (var useCase in UseCases.All.Where(x => !x.IsCommand))
        {
            var type = useCase.Message.GetInterfaces().Single(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IQuery<>)).GetGenericArguments()[0];
            if (await (Task<object?>)One.MakeGenericMethod(type).Invoke(null, [clinic, reader, AnyMessage.Of(useCase.Message, patient, reader.Staff!.Value.Value)])! is { } answer)
            {
                answers.Add((useCase.Name, answer));
            }
        }

        return answers;
    }

    // A message with nothing in it may be let in and then fail for want of something: that is no answer either.
    private static async Task<object?> Ask<T>(Clinic clinic, Session reader, object query)
    {
        try
        {
            return await clinic.UseCases.Ask(reader, (IQuery<T>)query) is Outcome<T>.Done done ? done.Answer : null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException)
        {
            return null;
        }
    }
}
