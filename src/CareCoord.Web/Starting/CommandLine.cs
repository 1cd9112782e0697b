using System.CommandLine;
using CareCoord.Content;
using CareCoord.EmbeddedPostgres;

namespace CareCoord.Web.Starting;

/// <summary>What can be asked of the program. Without a word it serves.</summary>
internal static class CommandLine
{
    private const int Refused = 1;
    private const int Interrupted = 130;

    /// <summary>Long enough to let pages end and PostgreSQL write what it holds.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromMinutes(1);

    /// <summary>The sub-commands, one class each.</summary>
    private static readonly Func<Command>[] SubCommands =
    [
        CheckContent.Make,
        Import.Make,
        Migrate.Make,
    ];

    /// <returns>The exit code; 1 with one sentence on the error output when something outside is in the way.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null })
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (CannotStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
        catch (ContentRefusedException e)
        {
            foreach (var error in e.Errors)
            {
                await Console.Error.WriteLineAsync(error.ToString());
            }

            return ContentCheck.Refused;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }

    private static RootCommand Root()
    {
        // What is no word of ours is configuration, such as --urls=http://127.0.0.1:5090.
        var root = new RootCommand("CareCoord: one shared plan for primary care, psychology and specialty teams.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, ct) => Serve.Run(Configuration(parsed), ct));
        foreach (var make in SubCommands)
        {
            root.Add(make());
        }

        return root;
    }

    private static string[] Configuration(ParseResult parsed)
    {
        var rest = parsed.UnmatchedTokens;
        return rest is [] || rest[0].StartsWith("--", StringComparison.Ordinal)
            ? [.. rest]
            : throw new CannotStartException($"'{rest[0]}' is not a command of CareCoord; '--help' lists them.");
    }
}
