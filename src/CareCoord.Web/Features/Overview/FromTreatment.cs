using CareCoord.Domain.Contacts;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Overview;

/// <summary>What is practised, was tried, and was found answers.</summary>
internal static class FromTreatment
{
    /// <summary>Findings of other systems, by FHIR type.</summary>
    private static readonly string[] Findings = ["DiagnosticReport", "ImagingStudy", "Observation", "Procedure"];

    public static async Task<Glance> SinceLastTime(Person of, CancellationToken ct)
    {
        var discipline = of.Work.Actor.Discipline;
        var last = await Contacts(of).Where(x => x.Discipline == discipline && x.Outcome == ContactOutcome.Reached).Select(x => (DateTimeOffset?)x.At).MaxAsync(ct);
        if (last is not { } since)
        {
            return Glance.Of("What happened since last time?", Array.Empty<string>(), $"There was no contact of {Words.Discipline(discipline).ToLowerInvariant()} yet.", of.Page("timeline"));
        }

        var contacts = await Contacts(of).Where(x => x.At > since).Select(x => new { x.Outcome, x.Nature }).ToListAsync(ct);
        var practised = await of.Work.Db.Set<Entry>().Where(x => x.PatientId == of.Id && x.InterventionId != null && x.VoidedAt == null && x.HappenedAt > since)
            .Select(x => x.Day).ToListAsync(ct);
        var driven = contacts.Count(x => x.Nature == ContactNature.SymptomDriven);
        return new Glance(
            "What happened since last time?",
            [
                new($"Last time: {Words.ShortDay(WallClock.DayOf(since, of.Zone))}"),
                new($"Practice recorded: {Words.Count(practised.Count, "time", "times")}, on {Words.Count(practised.Distinct().Count(), "day", "days")}"),
                new($"{Words.Count(contacts.Count(x => x.Outcome == ContactOutcome.Reached), "contact", "contacts")} with others{(driven > 0 ? $", {driven} because of symptoms" : "")}"),
            ],
            of.Page("timeline"));
    }

    public static async Task<Glance> HowFar(Person of, CancellationToken ct)
    {
        var holds = await of.Work.Db.Set<Hold>().Where(x => x.PatientId == of.Id && x.LiftedAt == null).OrderByDescending(x => x.Since).Select(x => x.Say).ToListAsync(ct);
        var running = (await Interventions(of, ct)).FindAll(x => x.Status != InterventionStatus.Stopped);
        var doing = running.ConvertAll(x => (Given: x, Protocol: of.Content.ProtocolOf(x)));
        return Glance.Of(
            "How far may I go today?",
            [
                .. holds.Select(x => $"Held: {x}"),
                .. doing.Where(x => x.Protocol.LeavesOut is not null).Select(x => $"{x.Protocol.Header.Title}: {DoingWords.LeftOut(x.Given, x.Protocol)}"),
                .. doing.Select(x => (x.Protocol.Header.Title, Stage: DoingWords.StageName(x.Given, x.Protocol))).Where(x => x.Stage is not null).Select(x => $"{x.Title}: {x.Stage}"),
            ],
            "Nothing is practised, and nothing is held.", of.Page("doing"));
    }

    public static async Task<Glance> Tried(Person of, CancellationToken ct)
    {
        var all = await Interventions(of, ct);
        return Glance.Of("What was tried, and what became of it?", all.OrderByDescending(x => x.StartedOn).Select(x => Tried(x, of)), "Nothing was given yet.", of.Page("doing"));
    }

    public static async Task<Glance> DoneBefore(Person of, CancellationToken ct)
    {
        var found = await of.Work.Db.Set<ImportedRecord>().Where(x => x.PatientId == of.Id && Findings.Contains(x.Type))
            .OrderByDescending(x => x.Content.On).ThenByDescending(x => x.Id).Take(Glance.Lines)
            .Select(x => new { x.Content.Title, x.Content.Value, x.Content.On }).ToListAsync(ct);
        return Glance.Of(
            "What was done already, and with what result?",
            found.Select(x => $"{(x.On is { } on ? $"{Words.Day(on)}: " : "")}{x.Title}{(x.Value.Length > 0 ? $", {x.Value}" : "")}"),
            "Nothing was imported from other systems. Ask, or look into the other record.", of.Page("timeline"));
    }

    private static string Tried(Intervention given, Person of)
    {
        var protocol = of.Content.ProtocolOf(given);
        var since = $"{protocol.Header.Title}, since {Words.ShortDay(given.StartedOn)}";
        return given.Status switch
        {
            InterventionStatus.Stopped => $"{since}: stopped {(given.StoppedOn is { } day ? Words.ShortDay(day) : "")}{Because(given)}",
            _ when given.PausedUntil is { } until => $"{since}: rests until {Words.ShortDay(until)}",
            _ => $"{since}{(DoingWords.StageName(given, protocol) is { } stage ? $": {stage}" : "")}",
        };
    }

    private static string Because(Intervention stopped) =>
        stopped.Changes.OrderBy(x => x.At).LastOrDefault(x => x.Kind == InterventionChangeKind.Stopped) is { Why.Length: > 0 } last ? $", {last.Why}" : "";

    private static IQueryable<Contact> Contacts(Person of) => of.Work.Db.Set<Contact>().Where(x => x.PatientId == of.Id && x.VoidedAt == null);

    private static Task<List<Intervention>> Interventions(Person of, CancellationToken ct) =>
        of.Work.Db.Set<Intervention>().AsNoTracking().Include(x => x.Changes).Where(x => x.PatientId == of.Id).OrderBy(x => x.Id).ToListAsync(ct);
}
