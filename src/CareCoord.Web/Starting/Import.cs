using System.CommandLine;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Imports;
using CareCoord.Web.Integrations.Fhir;
using CareCoord.Web.Security;
using Spectre.Console;

namespace CareCoord.Web.Starting;

/// <summary><c>-- import</c>: takes people and their history out of files of another system, and stops.</summary>
internal static class Import
{
    private const int SomeRefused = 2;

    public static Command Make()
    {
        var path = new Argument<string>("path") { Description = "A file or a folder: FHIR R4 bundles (.json) or NDJSON (.ndjson), plain or .gz." };
        var organisation = new Option<string>("--organisation") { Description = "Name of the organisation; not needed when there is only one." };
        var team = new Option<string>("--team") { Description = "Name of the team that people are registered with; else the first." };
        var command = new Command("import", "Import people and their history, and stop.") { path, organisation, team };
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(path), parsed.GetValue(organisation) ?? "", parsed.GetValue(team) ?? "", ct));
        return command;
    }

    private static async Task<int> Run(string path, string organisation, string team, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder();
        await using var database = await DatabasePlace.Open(builder.Configuration, Say.Line, ct);
        var logins = await PrepareDatabase.Run(database, Say.Line, ct);
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddUseCases(logins).AddClinicalContent(ClinicalContent.Load()).AddSecurity(logins)
            .AddSingleton(new DemoSignIn(builder.Environment.IsDevelopment() && database.IsEmbedded)).BuildServiceProvider();
        try
        {
            // On a newcomer's machine this may come before the first start; what is imported shall then be seen beside the demo clinic.
            await SeedDemoClinic.Run(services, Say.Line, ct);
            var run = await Prepare(services, organisation, team, ct);
            await WithProgress(done => run.Import(path, done, ct));
            await services.GetRequiredService<BellRinger>().Tell(ct);
            run.Report.Refusals.ForEach(Say.Line);
            foreach (var line in run.Report.LastLines())
            {
                Say.Line(line);
            }

            return run.Report.Refusals.Count > 0 ? SomeRefused : 0;
        }
        catch (ImportRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return SomeRefused;
        }
    }

    private static async Task<ImportRun> Prepare(IServiceProvider services, string organisation, string team, CancellationToken ct)
    {
        var (id, name) = Choose(await services.GetRequiredService<CareDatabase>().Organisations(ct), organisation);
        var useCases = services.GetRequiredService<UseCases>();
        var session = Session.System(id);
        var found = await useCases.Ask(session, new ImportPlaceQuery.Request(team), ct);
        if (found is not Outcome<ImportPlaceQuery.Place>.Done { Answer: var place })
        {
            throw new ImportRefusedException(found.Words);
        }

        Say.Line($"Importing into {name}, {place.TeamName}.");
        return new ImportRun(useCases, services.GetRequiredService<TimeProvider>(), session, place.Team, place.TimeZone);
    }

    internal static (OrganisationId Id, string Name) Choose(List<(OrganisationId Id, string Name)> there, string wanted)
    {
        var fitting = wanted.Length == 0 ? there : there.FindAll(x => x.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        var names = string.Join(", ", there.Select(x => x.Name));
        return (there.Count, fitting.Count) switch
        {
            (0, _) => throw new ImportRefusedException("There is no organisation yet. Start CareCoord once and set it up, then import."),
            (_, 1) => fitting[0],
            (_, 0) => throw new ImportRefusedException($"There is no organisation '{wanted}'. There are: {names}."),
            _ => throw new ImportRefusedException($"There are several organisations. Name one with --organisation: {names}."),
        };
    }

    private static Task WithProgress(Func<Action<double>, Task> act) => Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
        ? act(_ => { })
        : AnsiConsole.Progress().StartAsync(context =>
        {
            var task = context.AddTask("Importing", maxValue: 1);
            return act(share => task.Value = share);
        });
}
