using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Accounts
{
    /// <inheritdoc />
    public partial class SecondFactor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authenticator",
                schema: "identity",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    protected_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticator", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_authenticator_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "identity",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                schema: "identity",
                columns: table => new
                {
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => x.code_hash);
                    table.ForeignKey(
                        name: "fk_recovery_code_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "identity",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factor_reset",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor_reset", x => x.id);
                    table.ForeignKey(
                        name: "fk_second_factor_reset_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "identity",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_code_account_id",
                schema: "identity",
                table: "recovery_code",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_second_factor_reset_account_id",
                schema: "identity",
                table: "second_factor_reset",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authenticator",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "recovery_code",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "second_factor_reset",
                schema: "identity");
        }
    }
}
