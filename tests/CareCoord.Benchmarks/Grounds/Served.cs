using CareCoord.Benchmarks.Template;
using CareCoord.Data;
using CareCoord.Web.Execution;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>A program in a process of its own, to be measured from outside.</summary>
public static class Served
{
    private static readonly string Here = typeof(Served).Assembly.Location;

    // With a database of somebody else's neither keeps anything of its own.
    private static readonly string Anywhere = System.IO.Path.GetTempPath();

    /// <summary>CareCoord on a migrated database, without limits on requests and with <see cref="MemoryEndpoint"/>.</summary>
    /// <param name="logins">The database.</param>
    /// <param name="environment">Other settings.</param>
    public static RunningProgram CareCoord(DatabaseLogins logins, params (string Name, string Value)[] environment) => RunningProgram.Start(
        Anywhere,
        ["--depsfile", System.IO.Path.ChangeExtension(Here, ".deps.json"), "--runtimeconfig", System.IO.Path.ChangeExtension(Here, ".runtimeconfig.json"), typeof(UseCases).Assembly.Location],
        program: "exec",
        environment:
        [
            ("ConnectionStrings__CareCoord", logins.Configured), ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(Served).Assembly.GetName().Name!),
            ("RequestLimits__AtTheDoor", "1000000"), ("RequestLimits__PerUser", "1000000"), ("RequestLimits__PerAddress", "1000000"),
            .. environment,
        ]);

    /// <summary>The empty program.</summary>
    /// <param name="environment">Other settings.</param>
    public static RunningProgram Template(params (string Name, string Value)[] environment) => RunningProgram.Start(
        Anywhere, [TemplateProgram.Name], program: Here, environment: [("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(Served).Assembly.GetName().Name!), .. environment]);
}
