using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A person in care with a plan just started from a template.</summary>
public sealed class Planned
{
    public static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal) { ["main-symptom"] = "the helmet", ["matters-most"] = "Read to my son" };

    public required InCare Care { get; init; }

    public static async Task<Planned> Begin(InCare care)
    {
        await care.Clinic.Do(care.Gp, new WritePlan.Command(Guid.CreateVersion7(), care.Patient, "tension-headache", Answers));
        return new Planned { Care = care };
    }

    public Task<PlanQuery.Plan> Read(Session? reader = null) => Care.Clinic.Ask(reader ?? Care.Gp, new PlanQuery.Request(Care.Patient));

    public async Task<PlanQuery.Section> Section(string key, Session? reader = null) =>
        (await Read(reader)).Letter!.Sections.Single(x => x.Term.Code == key);

    public async Task<Outcome<int>> Publish(Session by, string key, int basedOn, string text, string plain = "") =>
        await Care.Clinic.UseCases.Run(by, new PublishSection.Command(Guid.CreateVersion7(), Care.Patient, (await Section(key)).Id, basedOn, text, plain));

    public async Task Save(Session by, string key, int basedOn, string text, string plain = "") =>
        await Care.Clinic.Do(by, new SaveDraft.Command(Guid.CreateVersion7(), Care.Patient, (await Section(key)).Id, basedOn, text, plain));
}
