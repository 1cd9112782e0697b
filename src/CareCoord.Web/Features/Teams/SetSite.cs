using CareCoord.Domain;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Adds a site, or renames one or changes its clock.</summary>
public static class SetSite
{
    /// <summary>The site.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="SiteId">An existing site; null adds one.</param>
    /// <param name="BasedOn">The version that was edited; 0 for a new one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="TimeZone">Its IANA zone.</param>
    public sealed record Command(Guid CommandId, SiteId? SiteId, int BasedOn, string Name, string TimeZone) : ICommand<SiteId>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Name).Line(Site.NameLength);
            RuleFor(x => x.TimeZone).TimeZone();
        }
    }

    /// <summary>Sets it; another clock recomputes whom the site's teams care for.</summary>
    public sealed class Handler : IHandle<Command, SiteId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<SiteId> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.SiteId is not { } id)
            {
                var added = new Site(work.NewId<SiteId>(), command.Name.Trim(), command.TimeZone);
                work.Db.Add(added);
                return added.Id;
            }

            var site = await work.Db.Set<Site>().SingleOrDefaultAsync(x => x.Id == id, ct)
                ?? throw new RuleViolationException("site.unknown", "This site is not there any more. Reload the page.");
            Work.Expect(site, command.BasedOn);
            if (site.TimeZone != command.TimeZone)
            {
                await work.Recompute(await work.AffectedAt(id, ct), $"{site.Name} now lives by the clock of {command.TimeZone}.", ct);
            }

            site.Edit(command.Name.Trim(), command.TimeZone);
            return site.Id;
        }
    }
}
