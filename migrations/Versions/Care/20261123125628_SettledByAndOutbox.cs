using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class SettledByAndOutbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_contact_organisation_id_answered_by",
                table: "follow_up");

            migrationBuilder.RenameColumn(
                name: "answered_by",
                table: "follow_up",
                newName: "settled_by");

            migrationBuilder.RenameIndex(
                name: "ix_follow_up_answered_by",
                table: "follow_up",
                newName: "ix_follow_up_settled_by");

            migrationBuilder.CreateTable(
                name: "outbound_message",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurrence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refusals = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbound_message", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_outbound_message_ended", "(status = 'Waiting') = (ended_at is null)");
                    table.CheckConstraint("ck_outbound_message_kind", "kind in ('Reminder', 'Digest')");
                    table.CheckConstraint("ck_outbound_message_status", "status in ('Waiting', 'Sent', 'Dropped', 'Failed')");
                    table.CheckConstraint("ck_outbound_message_to", "(patient_id is null) <> (staff_id is null)");
                    table.ForeignKey(
                        name: "fk_outbound_message_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbound_message_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbound_message_ended",
                table: "outbound_message",
                columns: new[] { "organisation_id", "ended_at" },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbound_message_patient_id",
                table: "outbound_message",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbound_message_staff_id",
                table: "outbound_message",
                columns: new[] { "organisation_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbound_message_waiting",
                table: "outbound_message",
                columns: new[] { "organisation_id", "due_at" },
                filter: "status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_outbound_message_once",
                table: "outbound_message",
                columns: new[] { "organisation_id", "kind", "subject_id", "occurrence" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_follow_up_contact_organisation_id_settled_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "settled_by" },
                principalTable: "contact",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_contact_organisation_id_settled_by",
                table: "follow_up");

            migrationBuilder.DropTable(
                name: "outbound_message");

            migrationBuilder.RenameColumn(
                name: "settled_by",
                table: "follow_up",
                newName: "answered_by");

            migrationBuilder.RenameIndex(
                name: "ix_follow_up_settled_by",
                table: "follow_up",
                newName: "ix_follow_up_answered_by");

            migrationBuilder.AddForeignKey(
                name: "fk_follow_up_contact_organisation_id_answered_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "answered_by" },
                principalTable: "contact",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
