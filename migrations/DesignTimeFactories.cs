using CareCoord.Data;
using CareCoord.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CareCoord.Migrations;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the program or a server.</summary>
public sealed class CareDesignTime : IDesignTimeDbContextFactory<CareCoordDb>
{
    /// <inheritdoc/>
    public CareCoordDb CreateDbContext(string[] args) => new(DatabaseOptions.Care("Host=127.0.0.1;Database=carecoord"));
}

/// <summary>The same for accounts.</summary>
public sealed class IdentityDesignTime : IDesignTimeDbContextFactory<IdentityDb>
{
    /// <inheritdoc/>
    public IdentityDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<IdentityDb>();
        DatabaseOptions.Identity(builder, "Host=127.0.0.1;Database=carecoord");
        return new IdentityDb(builder.Options);
    }
}
