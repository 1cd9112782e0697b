using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class PlanAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_agreement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    care_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: false),
                    said = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    heard_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_agreement", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_agreement_care_plan_organisation_id_care_plan_id",
                        columns: x => new { x.organisation_id, x.care_plan_id },
                        principalTable: "care_plan",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agreement_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agreement_staff_organisation_id_heard_by",
                        columns: x => new { x.organisation_id, x.heard_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreement_care_plan_id",
                table: "plan_agreement",
                columns: new[] { "organisation_id", "care_plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreement_heard_by",
                table: "plan_agreement",
                columns: new[] { "organisation_id", "heard_by" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreement_patient_id",
                table: "plan_agreement",
                columns: new[] { "organisation_id", "patient_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_agreement");
        }
    }
}
