using CareCoord.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace CareCoord.Data;

/// <summary>How the two contexts talk to PostgreSQL; the same at run time, in migrations and in tests.</summary>
public static class DatabaseOptions
{
    private const string MigrationsAssembly = "CareCoord.Migrations";
    private const string History = "__EFMigrationsHistory";

    /// <summary>Options of the record of care for a connection that is handed to the context later.</summary>
    public static DbContextOptions<CareCoordDb> CareOnAnyConnection { get; } =
        Care(new DbContextOptionsBuilder<CareCoordDb>().UseNpgsql(Care)).Options;

    /// <summary>Options of the record of care by connection string; for migrations.</summary>
    public static DbContextOptions<CareCoordDb> Care(string connectionString) =>
        Care(new DbContextOptionsBuilder<CareCoordDb>().UseNpgsql(connectionString, Care)).Options;

    /// <summary>Configures Identity's context.</summary>
    public static void Identity(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString, x => x.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(History, IdentityDb.Schema))
            .UseSnakeCaseNamingConvention();

    private static DbContextOptionsBuilder<CareCoordDb> Care(DbContextOptionsBuilder<CareCoordDb> builder) =>
        builder.UseSnakeCaseNamingConvention();

    private static void Care(NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(History);
}
