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
        var command = new Command("check-content", "Check clinical content: every file, every reference, every worked example.") { directory };
        command.SetAction(parsed => ContentCheck.Run(parsed.GetRequiredValue(directory), Console.Out));
        return command;
    }
}
