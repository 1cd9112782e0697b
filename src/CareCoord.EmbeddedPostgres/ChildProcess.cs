using System.ComponentModel;
using System.Diagnostics;

namespace CareCoord.EmbeddedPostgres;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>The exit code, and what it wrote, trimmed.</summary>
    public static async Task<(int Code, string Output)> Run(
        string file, IReadOnlyList<string> arguments, string? account = null, CancellationToken ct = default)
    {
        using var process = new Process { StartInfo = Prepare(file, arguments, account) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }

        process.StandardInput.Close();
        var written = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
            return (process.ExitCode, $"{await written}{await errors}".Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>As <see cref="Run"/>, but a non-zero exit is a sentence with what the program said.</summary>
    public static async Task<string> Demand(
        string file, IReadOnlyList<string> arguments, string? account = null, CancellationToken ct = default)
    {
        var (code, output) = await Run(file, arguments, account, ct);
        return code == 0
            ? output
            : throw new CannotStartException($"{Path.GetFileNameWithoutExtension(file)} failed with code {code}: {output}");
    }

    private static ProcessStartInfo Prepare(string file, IReadOnlyList<string> arguments, string? account)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // PostgreSQL's messages are parsed nowhere, but people are shown them; and the other account may not enter our folder.
        start.Environment["LC_MESSAGES"] = "C";
        if (account is not null)
        {
            start.UserName = account;
            start.WorkingDirectory = "/";
        }

        return start;
    }
}
