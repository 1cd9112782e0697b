using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Patients;

/// <summary>What stands on top of every page about one person.</summary>
public static class BannerQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Banner>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The banner.</summary>
    public sealed record Banner
    {
        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>Names, birth date and the rest.</summary>
        public required PatientDetails Details { get; init; }

        /// <summary>Version of the details.</summary>
        public required int Version { get; init; }

        /// <summary>What is known of allergies; null for whoever reads no clinical record.</summary>
        public required AllergyState? Allergies { get; init; }

        /// <summary>Identifiers.</summary>
        public required IReadOnlyList<IdentifierField> Identifiers { get; init; }

        /// <summary>Telephone numbers and addresses, the preferred one first.</summary>
        public required IReadOnlyList<ContactPointField> ContactPoints { get; init; }

        /// <summary>Today where the person lives.</summary>
        public required DateOnly Today { get; init; }

        /// <summary>Where the person is in care; null when not in care.</summary>
        public Phase? Phase { get; init; }

        /// <summary>Since when.</summary>
        public DateOnly? PhaseSince { get; init; }

        /// <summary>The day on which care ended last; null while in care, or never yet.</summary>
        public DateOnly? CareEndedOn { get; init; }

        /// <summary>The lead clinician's name.</summary>
        public string? Lead { get; init; }

        /// <summary>The coordinator's name.</summary>
        public string? Coordinator { get; init; }

        /// <summary>Day of the next contact.</summary>
        public DateOnly? NextOn { get; init; }

        /// <summary>Who is in touch then.</summary>
        public string? NextBy { get; init; }

        /// <summary>A safety flag is open.</summary>
        public bool SafetyOpen { get; init; }

        /// <summary>Until when the record is open to the reader in an emergency; null for whoever takes part in the care.</summary>
        public DateTimeOffset? EmergencyUntil { get; init; }

        /// <summary>Others of the same name exist.</summary>
        public bool NameIsShared { get; init; }
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Banner>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SeeBanner;

        /// <inheritdoc/>
        public async Task<Banner> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var patient = await work.Db.Set<Patient>().AsNoTracking().Include(x => x.Identifiers).Include(x => x.ContactPoints).AsSplitQuery().SingleAsync(x => x.Id == id, ct);
            var latest = await work.EpisodesOf(id).AsNoTracking().FirstOrDefaultAsync(ct);
            var episode = latest is { EndedOn: null } ? latest : null;
            var next = await work.Db.Set<FollowUp>().AsNoTracking()
                .Where(x => x.PatientId == id && x.Status == FollowUpStatus.Open && (x.Kind == FollowUpKind.Contact || x.Kind == FollowUpKind.CheckIn || x.Kind == FollowUpKind.Call || x.Kind == FollowUpKind.Session))
                .OrderBy(x => x.DueOn).ThenBy(x => x.Id).Select(x => new { x.DueOn, x.OwnerId }).FirstOrDefaultAsync(ct);
            StaffId?[] named = [episode?.LeadId, episode?.CoordinatorId, next?.OwnerId];
            var names = await work.Db.Set<Staff>().Where(x => named.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
            return new Banner
            {
                PatientId = id,
                Details = patient.Details,
                Version = patient.Version,
                Allergies = work.Actor.Is(Role.FrontDesk, Role.PrivacyOfficer) ? null : patient.Allergies,
                Identifiers = [.. patient.Identifiers.Select(x => new IdentifierField(x.System, x.Label, x.Value)).Distinct()],
                ContactPoints = [.. patient.ContactPoints.OrderBy(x => x.Rank).Select(x => new ContactPointField(x.System, x.Value))],
                Today = Domain.Time.WallClock.DayOf(work.Now, patient.Details.TimeZone),
                Phase = episode?.Phase,
                PhaseSince = episode?.PhaseSince,
                CareEndedOn = latest?.EndedOn,
                Lead = episode is null ? null : names[episode.LeadId],
                Coordinator = episode is null ? null : names[episode.CoordinatorId],
                NextOn = next?.DueOn,
                NextBy = next is null ? null : names[next.OwnerId],
                EmergencyUntil = work.Grounds[id] is { TakesPart: false } ground ? ground.EmergencyUntil : null,
                SafetyOpen = await work.Db.Set<SafetyFlag>().AnyAsync(x => x.PatientId == id && x.Status == SafetyStatus.Open, ct),
                NameIsShared = await work.Db.Set<Patient>().AnyAsync(x => x.Id != id && x.MergedInto == null && x.Details.FamilyName == patient.Details.FamilyName && x.Details.GivenNames == patient.Details.GivenNames, ct),
            };
        }
    }
}
