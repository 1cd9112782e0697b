using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class AbsenceNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "absence_notice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    absence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_by = table.Column<Guid>(type: "uuid", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence_notice", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_absence_notice_voided", "(voided_at is null) = (voided_by is null)");
                    table.ForeignKey(
                        name: "fk_absence_notice_absence_organisation_id_absence_id",
                        columns: x => new { x.organisation_id, x.absence_id },
                        principalTable: "absence",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_notice_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_notice_staff_organisation_id_told_by",
                        columns: x => new { x.organisation_id, x.told_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_notice_staff_organisation_id_voided_by",
                        columns: x => new { x.organisation_id, x.voided_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_notice_patient_id",
                table: "absence_notice",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_notice_told_by",
                table: "absence_notice",
                columns: new[] { "organisation_id", "told_by" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_notice_voided_by",
                table: "absence_notice",
                columns: new[] { "organisation_id", "voided_by" });

            migrationBuilder.CreateIndex(
                name: "ux_absence_notice_told",
                table: "absence_notice",
                columns: new[] { "organisation_id", "absence_id", "patient_id" },
                unique: true,
                filter: "voided_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence_notice");
        }
    }
}
