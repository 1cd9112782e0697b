using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class PlanReadings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "section_reading",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_section_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_reading", x => new { x.organisation_id, x.staff_id, x.plan_section_id });
                    table.ForeignKey(
                        name: "fk_section_reading_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_reading_plan_section_organisation_id_plan_section_id",
                        columns: x => new { x.organisation_id, x.plan_section_id },
                        principalTable: "plan_section",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_reading_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_section_reading_patient_id",
                table: "section_reading",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_section_reading_plan_section_id",
                table: "section_reading",
                columns: new[] { "organisation_id", "plan_section_id" });

            // Whoever published or ticked a version has read it.
            migrationBuilder.Sql("""
                insert into section_reading (organisation_id, staff_id, plan_section_id, patient_id, number, at)
                select distinct on (r.organisation_id, r.by, v.plan_section_id) r.organisation_id, r.by, v.plan_section_id, v.patient_id, v.number, r.at
                from section_version v
                join (select organisation_id, id as version_id, published_by as by, published_at as at from section_version
                      union all select organisation_id, section_version_id, by, at from section_tick) r on r.organisation_id = v.organisation_id and r.version_id = v.id
                order by r.organisation_id, r.by, v.plan_section_id, v.number desc, r.at;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "section_reading");
        }
    }
}
