using System.CommandLine;
using CareCoord.Content;

namespace CareCoord.Web.Starting;

/// <summary><c>-- check-content</c>: reads all clinical content and runs every worked example of it.</summary>
internal static class CheckContent
{
    public static Command Make()
    {
        var directory = new Argument<string>("directory")
        {
            Description = "The folder to check; without it, the content that ships with the program.",
            DefaultValueFactory = _ => ContentLibrary.DefaultDirectory,
        };
        var adds = new Option<bool>("--lock") { Description = "Add the lines of new files and versions to meanings.lock, then check." };
        var command = new Command("check-content", "Check clinical content: every file, every reference, every worked example.") { directory, adds };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(directory), parsed.GetValue(adds)));
        return command;
    }

    private static int Run(string directory, bool adds) => adds && ContentCheck.Lock(directory, Console.Out) is var code and not 0
        ? code
        : ContentCheck.Run(directory, Console.Out);
}
