using System.Security.Cryptography;

namespace CareCoord.Web.Ui.Failing;

/// <summary>
/// Writes down what broke and where, under an id that is shown to the person. Not the exception's message: it may carry
/// what somebody typed about a patient.
/// </summary>
public sealed partial class FailureLog(ILogger<FailureLog> log)
{
    private const int IdBytes = 4;

    /// <returns>The id.</returns>
    public string Record(Exception exception)
    {
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(IdBytes));
        Broke(id, Describe(exception));
        return id;
    }

    private static string Describe(Exception exception)
    {
        var chain = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            chain.Add($"{e.GetType().FullName}{Environment.NewLine}{e.StackTrace}");
        }

        return string.Join($"{Environment.NewLine}caused by ", chain);
    }

    [LoggerMessage(1, LogLevel.Error, "Failure {Id}: {Where}")]
    private partial void Broke(string id, string where);
}
