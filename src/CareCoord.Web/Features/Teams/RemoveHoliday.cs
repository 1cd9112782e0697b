using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Says that a site is open on a day after all.</summary>
public static class RemoveHoliday
{
    /// <summary>Which.</summary>
    public sealed record Command(Guid CommandId, HolidayId HolidayId) : ICommand<Nothing>;

    /// <summary>Removes it; what is planned from now on may fall on the day, what was put off stays on its later day.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var holiday = await work.Db.Set<Holiday>().SingleOrDefaultAsync(x => x.Id == command.HolidayId, ct)
                ?? throw new RuleViolationException("holiday.unknown", "This is not there any more. Reload the page.");
            work.Db.Remove(holiday);
            await work.Recompute(await work.AffectedAt(holiday.SiteId, ct), $"{holiday.Name} is no holiday any more.", ct);
            return Nothing.Here;
        }
    }
}
