using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class StoriesPhasesAndSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal");

            migrationBuilder.AddColumn<bool>(
                name: "person_agrees",
                table: "intervention_change",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proposal_id",
                table: "intervention_change",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "content_setting",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    content_version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_off = table.Column<bool>(type: "boolean", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_setting", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_content_setting_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "phase_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_agrees = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase_change", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_phase_change_after", "after in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.CheckConstraint("ck_phase_change_before", "before in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.CheckConstraint("ck_phase_change_until", "(after = 'Paused') = (until is not null)");
                    table.ForeignKey(
                        name: "fk_phase_change_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_proposal_organisation_id_proposal_id",
                        columns: x => new { x.organisation_id, x.proposal_id },
                        principalTable: "proposal",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal",
                sql: "kind in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Pause', 'Talk', 'ChangePhase')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal",
                sql: "status in ('Open', 'Accepted', 'Dismissed', 'Withdrawn', 'Expired')");

            migrationBuilder.CreateIndex(
                name: "ix_intervention_change_proposal_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "proposal_id" });

            migrationBuilder.CreateIndex(
                name: "ix_content_setting_by",
                table: "content_setting",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ux_content_setting_number",
                table: "content_setting",
                columns: new[] { "organisation_id", "content", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_by",
                table: "phase_change",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_episode_id",
                table: "phase_change",
                columns: new[] { "organisation_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_patient_id_at",
                table: "phase_change",
                columns: new[] { "organisation_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_proposal_id",
                table: "phase_change",
                columns: new[] { "organisation_id", "proposal_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_intervention_change_proposal_organisation_id_proposal_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "proposal_id" },
                principalTable: "proposal",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_intervention_change_proposal_organisation_id_proposal_id",
                table: "intervention_change");

            migrationBuilder.DropTable(
                name: "content_setting");

            migrationBuilder.DropTable(
                name: "phase_change");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_intervention_change_proposal_id",
                table: "intervention_change");

            migrationBuilder.DropColumn(
                name: "person_agrees",
                table: "intervention_change");

            migrationBuilder.DropColumn(
                name: "proposal_id",
                table: "intervention_change");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal",
                sql: "kind in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Pause', 'Talk')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal",
                sql: "status in ('Open', 'Accepted', 'Dismissed', 'Withdrawn')");
        }
    }
}
