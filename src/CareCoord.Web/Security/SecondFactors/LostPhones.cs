using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using Kept = CareCoord.Data.Identity.SecondFactorReset;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>An administrator switches off the second factor of a colleague who has lost phone and paper; who did it and why is kept, and shown to its owner.</summary>
public sealed class LostPhones(IServiceScopeFactory scopes, UseCases useCases, Memberships memberships)
{
    /// <summary>Longest reason.</summary>
    public const int WhyLength = Kept.WhyLength;

    /// <summary>How it stands with a colleague's.</summary>
    public async Task<Outcome<SecondFactor>> Of(Session by, StaffId staff, CancellationToken ct)
    {
        if (await useCases.Ask(by, new StaffAccountQuery.Request(staff), ct) is not Outcome<StaffAccountQuery.Answer>.Done { Answer.User: var user })
        {
            return new Outcome<SecondFactor>.Refused("access.refused", "Only an administrator sees this.");
        }

        await using var scope = scopes.CreateAsyncScope();
        return new Outcome<SecondFactor>.Done(await scope.ServiceProvider.GetRequiredService<SecondFactors>().Of(user, ct));
    }

    /// <summary>Switches it off.</summary>
    public async Task<Outcome<Nothing>> Reset(Session by, StaffId staff, string why, CancellationToken ct)
    {
        var asked = await useCases.Ask(by, new StaffAccountQuery.Request(staff), ct);
        if (asked is not Outcome<StaffAccountQuery.Answer>.Done { Answer.User: var user })
        {
            return new Outcome<Nothing>.Refused("access.refused", asked.Words);
        }

        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > WhyLength)
        {
            return new Outcome<Nothing>.Invalid([new FieldError("Why", $"Say why, in at most {WhyLength} characters: how you know that it is them who ask.")]);
        }

        if ((await memberships.Ever(user, ct)).Any(x => x.Session.Organisation != by.Organisation))
        {
            return new Outcome<Nothing>.Refused("account.elsewhere", "This account works for another organisation too, so nobody here may switch its second factor off.");
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SecondFactors>().Reset(user, by.User!.Value, why.Trim(), ct);
        return new Outcome<Nothing>.Done(Nothing.Here);
    }
}
