using Microsoft.AspNetCore.Identity;

namespace CareCoord.Data.Identity;

/// <summary>An account that signs in. Who somebody is in an organisation stands in <c>staff</c>, not here.</summary>
public sealed class Account : IdentityUser<Guid>;
