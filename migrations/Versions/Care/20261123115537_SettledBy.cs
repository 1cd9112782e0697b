using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class SettledBy : Migration
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
