using System.Collections.Immutable;
using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Content;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Library;

/// <summary>
/// Switches a practice or a rule on or off, or sets its numbers within the limits of its file, for the whole organisation. Everybody
/// in care becomes due to be looked at again.
/// </summary>
public static class SetContent
{
    /// <summary>Which file, and how.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Content">Id of the file.</param>
    /// <param name="BasedOn">The number of the decision that was seen; 0 before the first.</param>
    /// <param name="IsOff">True to switch it off.</param>
    /// <param name="Values">The numbers, by their path; one that is left out is the file's own.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(Guid CommandId, string Content, int BasedOn, bool IsOff, IReadOnlyDictionary<string, decimal> Values, string Reason) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary shipped)
        {
            RuleFor(x => x.Reason).Prose(ContentSetting.WhyLength, "Say why, in a few words.");
            RuleFor(x => x).Custom((command, context) =>
            {
                var tune = shipped.Settable.FirstOrDefault(x => x.Header.Id == command.Content)?.Tune ?? [];
                foreach (var tunable in tune.Where(x => command.Values.TryGetValue(x.Path, out var value) && !x.Allows(value)))
                {
                    context.AddFailure($"Values.{tunable.Path}", tunable.Choose);
                }
            });
        }
    }

    /// <summary>Keeps the decision.</summary>
    public sealed class Handler(ContentLibrary shipped) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var content = shipped.Settable.FirstOrDefault(x => x.Header.Id == command.Content)
                ?? throw new RuleViolationException("content.unknown", "There is no such practice or rule. Reload the page.");
            var last = await work.Db.Set<ContentSetting>().Where(x => x.Content == command.Content).MaxAsync(x => (int?)x.Number, ct) ?? 0;
            if (last != command.BasedOn)
            {
                throw new ConflictException(null);
            }

            var choice = new ContentChoice(command.Content, command.IsOff, command.Values.ToImmutableSortedDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal));
            work.Db.Add(new ContentSetting(work.NewId<ContentSettingId>(), content, last + 1, choice, work.Actor.Self, command.Reason, work.Now));
            return Nothing.Here;
        }
    }
}
