using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Starts the shared plan of an episode from a template: every section in its place with an owner, and the goals.</summary>
public static class WritePlan
{
    /// <summary>Longest answer to a template's question, in characters. DESIGN: a phrase, for it goes into sentences and goals.</summary>
    public const int AnswerLength = 200;

    /// <summary>Which template, and what was answered.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Template">Id of the template.</param>
    /// <param name="Answers">The person's own words by the variable's name.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, string Template, IReadOnlyDictionary<string, string> Answers) : ICommand<CarePlanId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the answers, each beside its question.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary content) => RuleFor(x => x).Custom((command, context) =>
        {
            if (content.PlanTemplates.Find(command.Template) is not { } template)
            {
                context.AddFailure(nameof(Command.Template), "Choose a template.");
                return;
            }

            foreach (var variable in template.Variables)
            {
                foreach (var failure in Answer.Validate(command.Answers.GetValueOrDefault(variable.Name) ?? "").Errors)
                {
                    context.AddFailure(variable.Name, failure.ErrorMessage);
                }
            }
        });

        private static readonly InlineValidator<string> Answer = OfOneAnswer();

        private static InlineValidator<string> OfOneAnswer()
        {
            var answer = new InlineValidator<string>();
            answer.RuleFor(x => x).Line(AnswerLength);
            return answer;
        }
    }

    /// <summary>Starts it.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, CarePlanId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<CarePlanId> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            if (await work.Db.Set<CarePlan>().AnyAsync(x => x.EpisodeId == episode.Id, ct))
            {
                throw new RuleViolationException("plan.exists", "A colleague has started the plan meanwhile. Reload the page, and write in it.");
            }

            var lead = await work.Db.Set<Staff>().Where(x => x.Id == episode.LeadId).Select(x => x.Discipline).SingleAsync(ct);
            var today = await work.TodayOf(command.PatientId, ct);
            var template = content.PlanTemplates[command.Template].Fill(Trimmed(command.Answers));
            var plan = content.Begin(template, episode, lead, today, work);
            work.Db.Add(plan);
            await SetGoals(template, command, episode, today, work, ct);
            work.Replan(command.PatientId);
            return plan.Id;
        }

        private static Dictionary<string, string> Trimmed(IReadOnlyDictionary<string, string> answers) =>
            answers.ToDictionary(x => x.Key, x => x.Value.Trim(), StringComparer.Ordinal);

        /// <summary>A goal that says more exactly what was agreed when care began takes that goal's place, so that its ratings go on.</summary>
        private static async Task SetGoals(PlanTemplate template, Command command, Episode episode, DateOnly today, Work work, CancellationToken ct)
        {
            var target = await work.Db.Set<Goal>().FirstOrDefaultAsync(x => x.EpisodeId == episode.Id && x.IsTarget && x.EndedOn == null, ct);
            foreach (var goal in template.Goals)
            {
                var by = goal.By.After(today);
                if (target is not null && goal.Text.Contains(target.Activity, StringComparison.OrdinalIgnoreCase))
                {
                    target.Edit(goal.Text, by, target.Target);
                    target = null;
                }
                else
                {
                    work.Db.Add(new Goal(work.NewId<GoalId>(), command.PatientId, episode.Id, goal.Text, by, isTarget: false));
                }
            }
        }
    }
}
