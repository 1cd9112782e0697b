using CareCoord.Domain;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Merges;

/// <summary>Makes two records of one person one: what stands in one goes into the other, row by row, so that it can go back.</summary>
public static class MergePeople
{
    /// <summary>Which, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Survivor">The record that stays.</param>
    /// <param name="SurvivorVersion">The version of its details that was seen.</param>
    /// <param name="Away">The record that is put into it.</param>
    /// <param name="AwayVersion">The version of its details that was seen.</param>
    /// <param name="Because">Why both are the same person.</param>
    public sealed record Command(Guid CommandId, PatientId Survivor, int SurvivorVersion, PatientId Away, int AwayVersion, string Because) : ICommand<PersonMergeId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [.. new[] { Survivor, Away }.Distinct()];

        /// <inheritdoc/>
        public string Why => Because;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Because).Prose(PersonMerge.BecauseLength, "Say how you know that both are the same person.");
    }

    /// <summary>Makes them one.</summary>
    public sealed class Handler : IHandle<Command, PersonMergeId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.MergePeople;

        /// <inheritdoc/>
        public async Task<PersonMergeId> Handle(Command command, Work work, CancellationToken ct)
        {
            var merge = new PersonMerge(work.NewId<PersonMergeId>(), command.Away, command.Survivor, command.Because.Trim(), work.Actor.Self, work.Now);
            var survivor = await work.Db.Set<Patient>().SingleAsync(x => x.Id == command.Survivor, ct);
            var away = await work.Db.Set<Patient>().SingleAsync(x => x.Id == command.Away, ct);
            Work.Expect(survivor, command.SurvivorVersion);
            Work.Expect(away, command.AwayVersion);
            if (MergeObstacles.Of(await work.Side(survivor, ct), await work.Side(away, ct)) is [var first, ..])
            {
                throw new RuleViolationException("merge.obstacle", first);
            }

            away.MergeInto(survivor);
            work.Db.Add(merge);
            await work.Db.SaveChangesAsync(ct);
            await MovingRows.There(work, merge, ct);
            await work.FoundAnew(ct, command.Survivor);
            return merge.Id;
        }
    }

    /// <summary>After rows went to or from people: they are found by the numbers they have now, and what is owed is planned anew.</summary>
    internal static async Task FoundAnew(this Work work, CancellationToken ct, params PatientId[] people)
    {
        foreach (var id in people)
        {
            var person = await work.Db.Set<Patient>().Include(x => x.Identifiers).Include(x => x.ContactPoints).Include(x => x.SearchableBy).AsSplitQuery().SingleAsync(x => x.Id == id, ct);
            person.ReachableBy([.. person.Identifiers], [.. person.ContactPoints]);
            work.Reevaluate(id);
        }
    }
}
