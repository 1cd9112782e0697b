using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class SharedHuddle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row");

            migrationBuilder.AddColumn<string>(
                name: "because",
                table: "huddle_row",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "added_by",
                table: "huddle_attendee",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "joined_at",
                table: "huddle_attendee",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "current_position",
                table: "huddle",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_review_on",
                table: "episode",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reviewed_by",
                table: "episode",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reviewed_on",
                table: "episode",
                type: "date",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row",
                sql: "status in ('Waiting', 'Decided', 'NoChange', 'CarriedOver', 'TakenOff')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_taken_off",
                table: "huddle_row",
                sql: "status <> 'TakenOff' or because <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_attendee_added_by",
                table: "huddle_attendee",
                columns: new[] { "organisation_id", "added_by" });

            migrationBuilder.CreateIndex(
                name: "ix_episode_reviewed_by",
                table: "episode",
                columns: new[] { "organisation_id", "reviewed_by" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_episode_reviewed",
                table: "episode",
                sql: "(reviewed_on is null) = (reviewed_by is null) and (reviewed_on is null) = (next_review_on is null)");

            migrationBuilder.AddForeignKey(
                name: "fk_episode_staff_organisation_id_reviewed_by",
                table: "episode",
                columns: new[] { "organisation_id", "reviewed_by" },
                principalTable: "staff",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_huddle_attendee_staff_organisation_id_added_by",
                table: "huddle_attendee",
                columns: new[] { "organisation_id", "added_by" },
                principalTable: "staff",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_episode_staff_organisation_id_reviewed_by",
                table: "episode");

            migrationBuilder.DropForeignKey(
                name: "fk_huddle_attendee_staff_organisation_id_added_by",
                table: "huddle_attendee");

            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row");

            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_taken_off",
                table: "huddle_row");

            migrationBuilder.DropIndex(
                name: "ix_huddle_attendee_added_by",
                table: "huddle_attendee");

            migrationBuilder.DropIndex(
                name: "ix_episode_reviewed_by",
                table: "episode");

            migrationBuilder.DropCheckConstraint(
                name: "ck_episode_reviewed",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "because",
                table: "huddle_row");

            migrationBuilder.DropColumn(
                name: "added_by",
                table: "huddle_attendee");

            migrationBuilder.DropColumn(
                name: "joined_at",
                table: "huddle_attendee");

            migrationBuilder.DropColumn(
                name: "current_position",
                table: "huddle");

            migrationBuilder.DropColumn(
                name: "next_review_on",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "reviewed_by",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "reviewed_on",
                table: "episode");

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row",
                sql: "status in ('Waiting', 'Decided', 'NoChange', 'CarriedOver')");
        }
    }
}
