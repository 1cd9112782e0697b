using CareCoord.Domain;
using CareCoord.Domain.Consents;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Nothing is written down that planning would take back at once.</summary>
internal static class Reaching
{
    /// <summary>Refuses what may not be owed for this person as care stands.</summary>
    /// <exception cref="RuleViolationException">care.dead, care.left, care.rests, care.refused</exception>
    public static async Task RequireAllowed(this Work work, PatientId patient, FollowUpKind kind, CancellationToken ct)
    {
        var episode = await work.OpenEpisode(patient, ct);
        var person = await work.Db.Set<Patient>().AsNoTracking().SingleAsync(x => x.Id == patient, ct);
        var consents = await work.Db.Set<Consent>().AsNoTracking().Where(x => x.PatientId == patient).ToListAsync(ct);
        var standing = CareStanding.Of(episode, person, consents);
        if (!standing.State.Allows(kind))
        {
            throw standing.State switch
            {
                CareState.Dead => new RuleViolationException("care.dead", "This person has died. Only a decision can be owed now."),
                CareState.Left => new RuleViolationException("care.left", "This person is cared for elsewhere. Only a decision can be owed now."),
                CareState.Paused => new RuleViolationException("care.rests", $"Care rests until {standing.PausedUntil:d-MMM-yyyy}: go on with care first."),
                _ => new RuleViolationException("care.refused", "This person refuses all contact. Record what they agree to now first, or write down a decision."),
            };
        }
    }
}
