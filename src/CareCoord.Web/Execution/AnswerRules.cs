using CareCoord.Domain.Forms;
using FluentValidation;
using FluentValidation.Results;

namespace CareCoord.Web.Execution;

/// <summary>Checks answers by the form's own questions, so that what is wrong stands beside its item.</summary>
public static class AnswerRules
{
    /// <summary>Zones lie at most this far ahead of UTC: a day that has begun anywhere has begun.</summary>
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromHours(14);

    /// <summary>The name of an item's field: the command's property, then the item.</summary>
    public static string FieldOf(string property, string item) => $"{property}.{item}";

    /// <summary>Answers that the questions take; without questions there is nothing to answer.</summary>
    public static void Answered<T>(this AbstractValidator<T> validator, string property, Func<T, Questions?> questions, Func<T, Answers> answers, TimeProvider clock) =>
        validator.RuleFor(x => x).Custom((command, context) =>
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().Add(FarthestAhead).UtcDateTime);
            foreach (var refusal in questions(command)?.Check(answers(command), today) ?? [])
            {
                context.AddFailure(new ValidationFailure(FieldOf(property, refusal.Item), refusal.Words));
            }
        });
}
