using System.CommandLine;

namespace CareCoord.Web.Starting;

/// <summary><c>-- migrate</c>: brings the database to the program's schema and stops.</summary>
internal static class Migrate
{
    public static Command Make()
    {
        var command = new Command("migrate", "Bring the database up to date, and stop.");
        command.SetAction(async (_, ct) =>
        {
            var configuration = WebApplication.CreateBuilder().Configuration;
            await using var database = await DatabasePlace.Open(configuration, Say.Line, ct);
            await PrepareDatabase.Run(database, Say.Line, ct);
            Say.Line("The database is up to date.");
        });
        return command;
    }
}
