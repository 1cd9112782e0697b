using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class HoursMailPlansAndMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_contact_organisation_id_answered_by",
                table: "follow_up");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row");

            migrationBuilder.RenameColumn(
                name: "answered_by",
                table: "follow_up",
                newName: "settled_by");

            migrationBuilder.RenameIndex(
                name: "ix_follow_up_answered_by",
                table: "follow_up",
                newName: "ix_follow_up_settled_by");

            migrationBuilder.AddColumn<bool>(
                name: "person_agrees",
                table: "intervention_change",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proposal_id",
                table: "intervention_change",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "because",
                table: "huddle_row",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "added_by",
                table: "huddle_attendee",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "joined_at",
                table: "huddle_attendee",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "current_position",
                table: "huddle",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_review_on",
                table: "episode",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reviewed_by",
                table: "episode",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reviewed_on",
                table: "episode",
                type: "date",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "content_setting",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    content_version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_off = table.Column<bool>(type: "boolean", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_setting", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_content_setting_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "phase_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_agrees = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phase_change", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_phase_change_after", "after in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.CheckConstraint("ck_phase_change_before", "before in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.CheckConstraint("ck_phase_change_until", "(after = 'Paused') = (until is not null)");
                    table.ForeignKey(
                        name: "fk_phase_change_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_proposal_organisation_id_proposal_id",
                        columns: x => new { x.organisation_id, x.proposal_id },
                        principalTable: "proposal",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_phase_change_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal",
                sql: "kind in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Pause', 'Talk', 'ChangePhase')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal",
                sql: "status in ('Open', 'Accepted', 'Dismissed', 'Withdrawn', 'Expired')");

            migrationBuilder.CreateIndex(
                name: "ix_intervention_change_proposal_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "proposal_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row",
                sql: "status in ('Waiting', 'Decided', 'NoChange', 'CarriedOver', 'TakenOff')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_taken_off",
                table: "huddle_row",
                sql: "status <> 'TakenOff' or because <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_huddle_attendee_added_by",
                table: "huddle_attendee",
                columns: new[] { "organisation_id", "added_by" });

            migrationBuilder.CreateIndex(
                name: "ix_episode_reviewed_by",
                table: "episode",
                columns: new[] { "organisation_id", "reviewed_by" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_episode_reviewed",
                table: "episode",
                sql: "(reviewed_on is null) = (reviewed_by is null) and (reviewed_on is null) = (next_review_on is null)");

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

            migrationBuilder.CreateIndex(
                name: "ix_content_setting_by",
                table: "content_setting",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ux_content_setting_number",
                table: "content_setting",
                columns: new[] { "organisation_id", "content", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_holiday_day",
                table: "holiday",
                columns: new[] { "organisation_id", "site_id", "on" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_by",
                table: "phase_change",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_episode_id",
                table: "phase_change",
                columns: new[] { "organisation_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_patient_id_at",
                table: "phase_change",
                columns: new[] { "organisation_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_phase_change_proposal_id",
                table: "phase_change",
                columns: new[] { "organisation_id", "proposal_id" });

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

            migrationBuilder.AddForeignKey(
                name: "fk_episode_staff_organisation_id_reviewed_by",
                table: "episode",
                columns: new[] { "organisation_id", "reviewed_by" },
                principalTable: "staff",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_follow_up_contact_organisation_id_settled_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "settled_by" },
                principalTable: "contact",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_huddle_attendee_staff_organisation_id_added_by",
                table: "huddle_attendee",
                columns: new[] { "organisation_id", "added_by" },
                principalTable: "staff",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_intervention_change_proposal_organisation_id_proposal_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "proposal_id" },
                principalTable: "proposal",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

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

            migrationBuilder.DropTable(
                name: "section_reading");

            migrationBuilder.DropForeignKey(
                name: "fk_episode_staff_organisation_id_reviewed_by",
                table: "episode");

            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_contact_organisation_id_settled_by",
                table: "follow_up");

            migrationBuilder.DropForeignKey(
                name: "fk_huddle_attendee_staff_organisation_id_added_by",
                table: "huddle_attendee");

            migrationBuilder.DropForeignKey(
                name: "fk_intervention_change_proposal_organisation_id_proposal_id",
                table: "intervention_change");

            migrationBuilder.DropTable(
                name: "absence_notice");

            migrationBuilder.DropTable(
                name: "content_setting");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "outbound_message");

            migrationBuilder.DropTable(
                name: "phase_change");

            migrationBuilder.DropTable(
                name: "plan_agreement");

            migrationBuilder.DropTable(
                name: "wide_change_person");

            migrationBuilder.DropTable(
                name: "working_time");

            migrationBuilder.DropTable(
                name: "wide_change");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_intervention_change_proposal_id",
                table: "intervention_change");

            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row");

            migrationBuilder.DropCheckConstraint(
                name: "ck_huddle_row_taken_off",
                table: "huddle_row");

            migrationBuilder.DropIndex(
                name: "ix_huddle_attendee_added_by",
                table: "huddle_attendee");

            migrationBuilder.DropIndex(
                name: "ix_episode_reviewed_by",
                table: "episode");

            migrationBuilder.DropCheckConstraint(
                name: "ck_episode_reviewed",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "person_agrees",
                table: "intervention_change");

            migrationBuilder.DropColumn(
                name: "proposal_id",
                table: "intervention_change");

            migrationBuilder.DropColumn(
                name: "because",
                table: "huddle_row");

            migrationBuilder.DropColumn(
                name: "added_by",
                table: "huddle_attendee");

            migrationBuilder.DropColumn(
                name: "joined_at",
                table: "huddle_attendee");

            migrationBuilder.DropColumn(
                name: "current_position",
                table: "huddle");

            migrationBuilder.DropColumn(
                name: "next_review_on",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "reviewed_by",
                table: "episode");

            migrationBuilder.DropColumn(
                name: "reviewed_on",
                table: "episode");

            migrationBuilder.RenameColumn(
                name: "settled_by",
                table: "follow_up",
                newName: "answered_by");

            migrationBuilder.RenameIndex(
                name: "ix_follow_up_settled_by",
                table: "follow_up",
                newName: "ix_follow_up_answered_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_kind",
                table: "proposal",
                sql: "kind in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Pause', 'Talk')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_status",
                table: "proposal",
                sql: "status in ('Open', 'Accepted', 'Dismissed', 'Withdrawn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_huddle_row_status",
                table: "huddle_row",
                sql: "status in ('Waiting', 'Decided', 'NoChange', 'CarriedOver')");

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
