using CareCoord.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>What was published of a person's plan by the end of a day, and who wrote which sentence of it.</summary>
public static class PlanHistoryQuery
{
    /// <summary>Whose, and as of which day where the reader works.</summary>
    public sealed record Request(PatientId PatientId, DateOnly On) : IQuery<History>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>Checks the day, which stands in an address.</summary>
    public sealed class Validator : AbstractValidator<Request>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => (DateOnly?)x.On).InOurTime(clock).OverridePropertyName(nameof(Request.On));
    }

    /// <summary>The plan as it stood.</summary>
    /// <param name="On">The day.</param>
    /// <param name="StartedOn">The day on which the plan that stood then was begun; null when there was none yet.</param>
    /// <param name="FirstOn">The day on which the first plan of this person was begun; null when there is none.</param>
    /// <param name="Parts">What was published by then, in the order of the plan.</param>
    public sealed record History(DateOnly On, DateOnly? StartedOn, DateOnly? FirstOn, IReadOnlyList<Part> Parts);

    /// <summary>One section as it stood.</summary>
    /// <param name="Section">The section with the version that stood, and the ticks it had by then.</param>
    /// <param name="Newest">Number of the version that stands now.</param>
    /// <param name="Text">Who wrote what of the text for clinicians.</param>
    /// <param name="Plain">Who wrote what of the text in plain words.</param>
    public sealed record Part(PlanQuery.Section Section, int Newest, IReadOnlyList<Written> Text, IReadOnlyList<Written> Plain)
    {
        /// <summary>Who wrote what of the text that is read.</summary>
        /// <param name="plain">In plain words, where there are any.</param>
        public IReadOnlyList<Written> In(bool plain) => Section.Standing!.Text.IsReadPlain(plain) ? Plain : Text;
    }

    /// <summary>Sentences in one run that the same version brought.</summary>
    /// <param name="Text">The sentences.</param>
    /// <param name="By">Who published that version.</param>
    /// <param name="At">When.</param>
    /// <param name="Number">Its number.</param>
    public sealed record Written(string Text, string By, DateTimeOffset At, int Number);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, History>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<History> Answer(Request query, Work work, CancellationToken ct)
        {
            var plans = await work.Db.Set<CarePlan>().AsNoTracking().Include(x => x.Sections).Where(x => x.PatientId == query.PatientId)
                .OrderBy(x => x.StartedOn).ThenBy(x => x.Id).ToListAsync(ct);
            var plan = plans.LastOrDefault(x => x.StartedOn <= query.On);
            return new History(query.On, plan?.StartedOn, plans.Count > 0 ? plans[0].StartedOn : null, plan is null ? [] : await Parts(plan, query, work, ct));
        }

        private async Task<IReadOnlyList<Part>> Parts(CarePlan plan, Request query, Work work, CancellationToken ct)
        {
            var after = WallClock.StartOf(query.On.AddDays(1), work.Actor.TimeZone);
            var sections = work.Db.Set<PlanSection>().Where(x => x.CarePlanId == plan.Id);
            var versions = (await work.Db.Set<SectionVersion>().AsNoTracking().Include(x => x.Ticks)
                .Where(x => x.PublishedAt < after && sections.Any(s => s.Id == x.PlanSectionId)).OrderBy(x => x.Number).ToListAsync(ct)).ToLookup(x => x.PlanSectionId);
            var teams = await CareTeams.Load(work, [query.PatientId], ct);
            return [.. plan.Sections.OrderBy(x => x.Position).Where(x => versions.Contains(x.Id)).Select(x => PartOf(x, [.. versions[x.Id]], after, teams))];
        }

        private Part PartOf(PlanSection section, IReadOnlyList<SectionVersion> versions, DateTimeOffset after, CareTeams teams)
        {
            var standing = PlanQuery.ShownOf(versions[^1], teams);
            var then = new PlanQuery.Section
            {
                Id = section.Id,
                Term = content.PlanTermOf(section),
                Owner = section.Owner,
                Suggestion = new SectionText(section.SuggestedText, section.SuggestedPlain),
                Standing = standing with { Ticks = [.. standing.Ticks.Where(x => x.At < after)] },
            };
            return new Part(then, section.Version, Runs(versions, x => x.Text, teams), Runs(versions, x => x.Plain, teams));
        }

        private static List<Written> Runs(IReadOnlyList<SectionVersion> versions, Func<SectionVersion, string> text, CareTeams teams)
        {
            var runs = new List<Written>();
            foreach (var sentence in Authorship.Of(versions.Select(text)))
            {
                var version = versions[sentence.Since];
                if (runs is [.., { } last] && last.Number == version.Number)
                {
                    runs[^1] = last with { Text = last.Text + sentence.Text };
                }
                else
                {
                    runs.Add(new Written(sentence.Text, teams.Staff[version.PublishedBy].Name, version.PublishedAt, version.Number));
                }
            }

            return runs;
        }
    }
}
