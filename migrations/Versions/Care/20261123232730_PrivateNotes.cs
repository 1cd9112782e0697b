using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class PrivateNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "private_note",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    text = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    draft = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_private_note", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_private_note_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_private_note_staff_organisation_id_author_id",
                        columns: x => new { x.organisation_id, x.author_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_private_note_own",
                table: "private_note",
                columns: new[] { "organisation_id", "author_id", "patient_id", "written_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_private_note_patient_id",
                table: "private_note",
                columns: new[] { "organisation_id", "patient_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "private_note");
        }
    }
}
