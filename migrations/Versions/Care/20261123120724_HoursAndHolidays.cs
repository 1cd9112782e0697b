using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class HoursAndHolidays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_holiday_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wide_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wide_change", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_wide_change_staff_organisation_id_asked_by",
                        columns: x => new { x.organisation_id, x.asked_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "working_time",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    contact_minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_time", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_working_time_day", "day in ('Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday')");
                    table.CheckConstraint("ck_working_time_minutes", "contact_minutes >= 0 and contact_minutes <= extract(epoch from until - \"from\") / 60");
                    table.CheckConstraint("ck_working_time_order", "\"from\" < until");
                    table.CheckConstraint("ck_working_time_whose", "(team_id is null) <> (staff_id is null)");
                    table.ForeignKey(
                        name: "fk_working_time_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_time_team_organisation_id_team_id",
                        columns: x => new { x.organisation_id, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wide_change_person",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wide_change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_aside_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wide_change_person", x => new { x.organisation_id, x.wide_change_id, x.patient_id });
                    table.ForeignKey(
                        name: "fk_wide_change_person_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wide_change_person_wide_change_organisation_id_wide_change_",
                        columns: x => new { x.organisation_id, x.wide_change_id },
                        principalTable: "wide_change",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_holiday_day",
                table: "holiday",
                columns: new[] { "organisation_id", "site_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wide_change_asked_at",
                table: "wide_change",
                columns: new[] { "organisation_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_wide_change_asked_by",
                table: "wide_change",
                columns: new[] { "organisation_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_wide_change_person_patient_id",
                table: "wide_change_person",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_working_time_staff",
                table: "working_time",
                columns: new[] { "organisation_id", "staff_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_working_time_team",
                table: "working_time",
                columns: new[] { "organisation_id", "team_id", "day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "wide_change_person");

            migrationBuilder.DropTable(
                name: "working_time");

            migrationBuilder.DropTable(
                name: "wide_change");
        }
    }
}
