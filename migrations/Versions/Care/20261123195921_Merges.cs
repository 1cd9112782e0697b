using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class Merges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "patient",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "person_merge",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merge", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_person_merge_undone", "(undone_at is null) = (undone_by is null)");
                    table.ForeignKey(
                        name: "fk_person_merge_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_merge_patient_organisation_id_survivor_id",
                        columns: x => new { x.organisation_id, x.survivor_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_merge_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_merge_staff_organisation_id_undone_by",
                        columns: x => new { x.organisation_id, x.undone_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moved_row",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    row_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_row", x => new { x.organisation_id, x.merge_id, x.table_name, x.row_key });
                    table.ForeignKey(
                        name: "fk_moved_row_person_merge_organisation_id_merge_id",
                        columns: x => new { x.organisation_id, x.merge_id },
                        principalTable: "person_merge",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_patient_merged_into",
                table: "patient",
                columns: new[] { "organisation_id", "merged_into" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_by",
                table: "person_merge",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_patient_id",
                table: "person_merge",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_survivor_id",
                table: "person_merge",
                columns: new[] { "organisation_id", "survivor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_undone_by",
                table: "person_merge",
                columns: new[] { "organisation_id", "undone_by" });

            migrationBuilder.AddForeignKey(
                name: "fk_patient_patient_organisation_id_merged_into",
                table: "patient",
                columns: new[] { "organisation_id", "merged_into" },
                principalTable: "patient",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_patient_patient_organisation_id_merged_into",
                table: "patient");

            migrationBuilder.DropTable(
                name: "moved_row");

            migrationBuilder.DropTable(
                name: "person_merge");

            migrationBuilder.DropIndex(
                name: "ix_patient_merged_into",
                table: "patient");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "patient");
        }
    }
}
