using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class IndexesOfWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_safety_flag_patient_id_raised_at",
                table: "safety_flag",
                columns: new[] { "organisation_id", "patient_id", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_patient_id_proposed_at",
                table: "proposal",
                columns: new[] { "organisation_id", "patient_id", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intervention_episode_id_started_on",
                table: "intervention",
                columns: new[] { "organisation_id", "episode_id", "started_on" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_patient_id_since",
                table: "hold",
                columns: new[] { "organisation_id", "patient_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_patient_id",
                table: "follow_up",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_booking_follow_up_id_status",
                table: "booking",
                columns: new[] { "organisation_id", "follow_up_id", "status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_safety_flag_patient_id_raised_at",
                table: "safety_flag");

            migrationBuilder.DropIndex(
                name: "ix_proposal_patient_id_proposed_at",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_intervention_episode_id_started_on",
                table: "intervention");

            migrationBuilder.DropIndex(
                name: "ix_hold_patient_id_since",
                table: "hold");

            migrationBuilder.DropIndex(
                name: "ix_follow_up_patient_id",
                table: "follow_up");

            migrationBuilder.DropIndex(
                name: "ix_booking_follow_up_id_status",
                table: "booking");
        }
    }
}
