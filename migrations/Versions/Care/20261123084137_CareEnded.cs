using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class CareEnded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ended_because",
                table: "episode",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ended_by",
                table: "episode",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_episode_ended_by",
                table: "episode",
                columns: new[] { "organisation_id", "ended_by" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_episode_ended",
                table: "episode",
                sql: "(ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_because = '')");

            migrationBuilder.AddForeignKey(
                name: "fk_episode_staff_organisation_id_ended_by",
                table: "episode",
                columns: new[] { "organisation_id", "ended_by" },
                principalTable: "staff",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_episode_staff_organisation_id_ended_by",
                table: "episode");

            migrationBuilder.DropIndex(
                name: "ix_episode_ended_by",
                table: "episode");

            migrationBuilder.DropCheckConstraint(
                name: "ck_episode_ended",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "ended_because",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "ended_by",
                table: "episode");
        }
    }
}
