using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class EmergencyAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "emergency_access",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    found = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_access", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_emergency_access_hour", "ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'");
                    table.CheckConstraint("ck_emergency_access_reviewed", "(reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (found = '')");
                    table.ForeignKey(
                        name: "fk_emergency_access_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_emergency_access_staff_organisation_id_reviewed_by",
                        columns: x => new { x.organisation_id, x.reviewed_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_emergency_access_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_open",
                table: "emergency_access",
                columns: new[] { "organisation_id", "staff_id", "patient_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_patient_id",
                table: "emergency_access",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_reviewed_by",
                table: "emergency_access",
                columns: new[] { "organisation_id", "reviewed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_to_review",
                table: "emergency_access",
                columns: new[] { "organisation_id", "opened_at", "id" },
                filter: "reviewed_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "emergency_access");
        }
    }
}
