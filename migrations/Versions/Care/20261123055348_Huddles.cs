using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class Huddles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "huddle",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_huddle_ended", "ended_at is null or ended_at >= started_at");
                    table.CheckConstraint("ck_huddle_minutes", "minutes between 5 and 240");
                    table.ForeignKey(
                        name: "fk_huddle_staff_organisation_id_facilitator_id",
                        columns: x => new { x.organisation_id, x.facilitator_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_team_organisation_id_team_id",
                        columns: x => new { x.organisation_id, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddle_attendee",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    huddle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle_attendee", x => new { x.organisation_id, x.huddle_id, x.staff_id });
                    table.ForeignKey(
                        name: "fk_huddle_attendee_huddle_organisation_id_huddle_id",
                        columns: x => new { x.organisation_id, x.huddle_id },
                        principalTable: "huddle",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_attendee_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huddle_row",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    huddle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    band = table.Column<short>(type: "smallint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "jsonb", nullable: false),
                    times_carried_over = table.Column<int>(type: "integer", nullable: false),
                    carried_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    follow_up_id = table.Column<Guid>(type: "uuid", nullable: true),
                    next_review_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huddle_row", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_huddle_row_decided", "(status = 'Decided') = (decision <> '' and owner_id is not null and due_on is not null and follow_up_id is not null)");
                    table.CheckConstraint("ck_huddle_row_ended", "(status in ('Decided', 'NoChange')) = (ended_at is not null and ended_by is not null)");
                    table.CheckConstraint("ck_huddle_row_kind", "kind in ('SafetyFlag', 'SafetyCheckDue', 'PromiseBroken', 'RepairOwed', 'PromiseDue', 'CarriedOver', 'NewToTeam', 'NothingPlanned', 'LateForHuddle', 'LateForDeputy', 'Late', 'Hold', 'Proposal', 'Due', 'NotReviewed', 'SectionUnseen', 'Soon', 'InCare')");
                    table.CheckConstraint("ck_huddle_row_no_change", "(status = 'NoChange') = (next_review_on is not null)");
                    table.CheckConstraint("ck_huddle_row_status", "status in ('Waiting', 'Decided', 'NoChange', 'CarriedOver')");
                    table.ForeignKey(
                        name: "fk_huddle_row_follow_up_organisation_id_follow_up_id",
                        columns: x => new { x.organisation_id, x.follow_up_id },
                        principalTable: "follow_up",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_row_huddle_organisation_id_huddle_id",
                        columns: x => new { x.organisation_id, x.huddle_id },
                        principalTable: "huddle",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_row_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_row_staff_organisation_id_ended_by",
                        columns: x => new { x.organisation_id, x.ended_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_huddle_row_staff_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_facilitator_id",
                table: "huddle",
                columns: new[] { "organisation_id", "facilitator_id" });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_team_id_started_at",
                table: "huddle",
                columns: new[] { "organisation_id", "team_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ux_huddle_running",
                table: "huddle",
                columns: new[] { "organisation_id", "team_id" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_attendee_staff_id",
                table: "huddle_attendee",
                columns: new[] { "organisation_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_row_ended_by",
                table: "huddle_row",
                columns: new[] { "organisation_id", "ended_by" });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_row_follow_up_id",
                table: "huddle_row",
                columns: new[] { "organisation_id", "follow_up_id" });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_row_owner_id",
                table: "huddle_row",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_huddle_row_patient_id",
                table: "huddle_row",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_huddle_row_person",
                table: "huddle_row",
                columns: new[] { "organisation_id", "huddle_id", "patient_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "huddle_attendee");

            migrationBuilder.DropTable(
                name: "huddle_row");

            migrationBuilder.DropTable(
                name: "huddle");
        }
    }
}
