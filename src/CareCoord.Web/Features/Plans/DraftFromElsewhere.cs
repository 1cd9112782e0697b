using CareCoord.Domain;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Begins drafts of one's own parts from a plan of another system: nothing is published, and no draft that stands is touched.</summary>
public static class DraftFromElsewhere
{
    /// <summary>From which.</summary>
    public sealed record Command(Guid CommandId, PatientId PatientId, ImportedRecordId Record) : ICommand<Result>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>What came of it.</summary>
    /// <param name="Begun">Codes of the parts that were begun, in the order of the plan.</param>
    /// <param name="Kept">Codes of the parts of which a draft stood already.</param>
    public sealed record Result(IReadOnlyList<string> Begun, IReadOnlyList<string> Kept);

    /// <summary>Begins them.</summary>
    public sealed class Handler : IHandle<Command, Result>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Result> Handle(Command command, Work work, CancellationToken ct)
        {
            var elsewhere = await work.PlanElsewhere(command.PatientId, command.Record, ct);
            var texts = elsewhere.Texts(elsewhere.Source());
            var (mine, codes) = (work.Actor.Discipline, texts.Keys.ToList());
            var sections = await work.OpenSections(command.PatientId).AsNoTracking().Include(x => x.Versions.OrderByDescending(v => v.Number).Take(1))
                .Where(x => x.Owner == mine && codes.Contains(x.Key)).OrderBy(x => x.Position).ToListAsync(ct);
            var (begun, kept) = (new List<string>(), new List<string>());
            foreach (var section in sections)
            {
                (await Begin(section, texts[section.Key], work, ct) ? begun : kept).Add(section.Key);
            }

            return begun.Count + kept.Count > 0
                ? new Result(begun, kept)
                : throw new RuleViolationException("plan.elsewhere-nothing", "None of your parts of the plan can be begun from this. Begin the plan first, or ask whoever writes the part.");
        }

        private static async Task<bool> Begin(PlanSection section, string text, Work work, CancellationToken ct)
        {
            if (await work.DraftOf(section.Id, ct) is not null)
            {
                return false;
            }

            var standing = section.Versions.SingleOrDefault();
            var draft = new Draft(work.Actor.Self, section.Id.Value, section.PatientId);
            draft.Save(new SectionText(PlanElsewhere.Beneath(standing?.Text ?? "", text), standing?.Plain ?? ""), section.Version, work.Now);
            work.Db.Add(draft);
            return true;
        }
    }
}
