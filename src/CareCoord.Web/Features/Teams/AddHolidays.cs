using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says on which days a site is closed, several at once. A day that is known takes the new name.</summary>
public static class AddHolidays
{
    /// <summary>Which site, and its holidays.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="SiteId">The site.</param>
    /// <param name="Lines">A day and a name on each line.</param>
    public sealed record Command(Guid CommandId, SiteId SiteId, string Lines) : ICommand<int>;

    /// <summary>Checks each line.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Lines).Must(x => !string.IsNullOrWhiteSpace(x)).WithMessage("Write a day and a name on each line, such as 25-Dec-2026 Christmas Day.");
            RuleFor(x => x.Lines).Custom((typed, context) =>
            {
                var today = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);
                var read = HolidayLines.Of(typed, today);
                read.Errors.ToList().ForEach(context.AddFailure);
                foreach (var line in read.Lines.Where(x => Math.Abs(x.On.DayNumber - today.DayNumber) > Domain.FollowUps.FollowUpLimits.FarthestAheadInDays))
                {
                    context.AddFailure($"{Ui.Words.Day(line.On)} is more than two years away. Look at the year.");
                }
            });
        }
    }

    /// <summary>Adds them, and has those computed anew whom they affect.</summary>
    public sealed class Handler : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var site = await work.Db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == command.SiteId, ct)
                ?? throw new RuleViolationException("site.unknown", "This site is not there any more. Reload the page.");
            var lines = HolidayLines.Of(command.Lines, DateOnly.FromDateTime(work.Now.DateTime)).Lines;
            var days = lines.Select(x => x.On).ToList();
            var known = await work.Db.Set<Holiday>().Where(x => x.SiteId == command.SiteId && days.Contains(x.On)).ToDictionaryAsync(x => x.On, ct);
            foreach (var line in lines.Where(x => known.ContainsKey(x.On)))
            {
                known[line.On].Rename(line.Name);
            }

            var added = lines.Where(x => !known.ContainsKey(x.On)).ToList();
            work.Db.AddRange(added.Select(x => new Holiday(work.NewId<HolidayId>(), command.SiteId, x.On, x.Name)));
            if (added.Exists(x => x.On >= WallClock.DayOf(work.Now, site.TimeZone)))
            {
                await work.Recompute(await work.AffectedAt(site.Id, ct), $"Holidays of {site.Name}: {string.Join(", ", added.Select(x => x.Name))}.", ct);
            }

            return added.Count;
        }
    }
}
