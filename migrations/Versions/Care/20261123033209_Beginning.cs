using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareCoord.Migrations.Versions.Care
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "command_log",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    command_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payload_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_command_log", x => new { x.organisation_id, x.command_id });
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    deputy_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_staff_discipline", "discipline in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.CheckConstraint("ck_staff_role", "role in ('Clinician', 'PsychiatricConsultant', 'Coordinator', 'Facilitator', 'Supervisor', 'FrontDesk', 'PrivacyOfficer', 'Administrator')");
                    table.ForeignKey(
                        name: "fk_staff_staff_organisation_id_deputy_id",
                        columns: x => new { x.organisation_id, x.deputy_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_team_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_absence_order", "until >= \"from\"");
                    table.ForeignKey(
                        name: "fk_absence_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patient",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    allergies = table.Column<string>(type: "text", nullable: false),
                    registered_for = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    deceased = table.Column<bool>(type: "boolean", nullable: false),
                    deceased_on = table.Column<DateOnly>(type: "date", nullable: true),
                    family_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    gender_identity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_names = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    needs_interpreter = table.Column<bool>(type: "boolean", nullable: false),
                    preferred_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    quiet_until = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_patient_allergies", "allergies in ('NotRecorded', 'NoneKnown', 'Known', 'Unavailable')");
                    table.CheckConstraint("ck_patient_quiet_hours", "(quiet_from is null) = (quiet_until is null)");
                    table.CheckConstraint("ck_patient_sex", "sex in ('Female', 'Male', 'Other', 'Unknown')");
                    table.ForeignKey(
                        name: "fk_patient_team_organisation_id_registered_for",
                        columns: x => new { x.organisation_id, x.registered_for },
                        principalTable: "team",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_member", x => new { x.organisation_id, x.team_id, x.staff_id });
                    table.ForeignKey(
                        name: "fk_team_member_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_team_member_team_organisation_id_team_id",
                        columns: x => new { x.organisation_id, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attention",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counts_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    counts_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deputy_id = table.Column<Guid>(type: "uuid", nullable: true),
                    band = table.Column<short>(type: "smallint", nullable: false),
                    tier = table.Column<short>(type: "smallint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detail = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attention", x => new { x.organisation_id, x.patient_id, x.kind, x.subject_id, x.owner_id, x.counts_from });
                    table.CheckConstraint("ck_attention_detail", "octet_length(detail::text) <= 500");
                    table.CheckConstraint("ck_attention_kind", "kind in ('SafetyFlag', 'SafetyCheckDue', 'PromiseBroken', 'RepairOwed', 'PromiseDue', 'CarriedOver', 'NewToTeam', 'NothingPlanned', 'LateForHuddle', 'LateForDeputy', 'Late', 'Hold', 'Proposal', 'Due', 'NotReviewed', 'SectionUnseen', 'Soon', 'InCare')");
                    table.ForeignKey(
                        name: "fk_attention_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_team_member",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_team_member", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_care_team_member_who", "(staff_id is null) <> (team_id is null)");
                    table.ForeignKey(
                        name: "fk_care_team_member_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_care_team_member_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_care_team_member_team_organisation_id_team_id",
                        columns: x => new { x.organisation_id, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    third_party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_consent_answer", "answer in ('NotAsked', 'Given', 'Refused', 'Expired')");
                    table.CheckConstraint("ck_consent_channel", "channel in ('Phone', 'Video', 'InPerson', 'Message', 'Email', 'Letter')");
                    table.CheckConstraint("ck_consent_kind", "kind in ('Contact', 'Messages', 'ShareInTeam', 'ShareWithThirdParty')");
                    table.ForeignKey(
                        name: "fk_consent_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_staff_organisation_id_asked_by",
                        columns: x => new { x.organisation_id, x.asked_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_point",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_point", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_contact_point_system", "system in ('Phone', 'Sms', 'Email')");
                    table.ForeignKey(
                        name: "fk_contact_point_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    plain = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => new { x.organisation_id, x.staff_id, x.subject });
                    table.ForeignKey(
                        name: "fk_draft_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_draft_staff_organisation_id_staff_id",
                        columns: x => new { x.organisation_id, x.staff_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "episode",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: false),
                    phase_since = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_into_care_on = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coordinator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    disciplines = table.Column<string[]>(type: "text[]", nullable: false),
                    chosen_interval_days = table.Column<int>(type: "integer", nullable: true),
                    paused_until = table.Column<DateOnly>(type: "date", nullable: true),
                    phase_before_pause = table.Column<string>(type: "text", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_episode", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_episode_disciplines", "cardinality(disciplines) > 0");
                    table.CheckConstraint("ck_episode_pause", "(phase = 'Paused') = (paused_until is not null)");
                    table.CheckConstraint("ck_episode_phase", "phase in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.CheckConstraint("ck_episode_phase_before_pause", "phase_before_pause in ('Referred', 'Engagement', 'Active', 'Maintenance', 'Watch', 'Paused')");
                    table.ForeignKey(
                        name: "fk_episode_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_episode_staff_organisation_id_coordinator_id",
                        columns: x => new { x.organisation_id, x.coordinator_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_episode_staff_organisation_id_lead_id",
                        columns: x => new { x.organisation_id, x.lead_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_record",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_record", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_imported_record_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patient_identifier",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_identifier", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_patient_identifier_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safety_flag",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    clinician_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cleared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    next_check_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety_flag", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_safety_flag_cleared", "(status = 'Cleared') = (cleared_by is not null and next_check_on is not null)");
                    table.CheckConstraint("ck_safety_flag_level", "level in ('Low', 'Moderate', 'High')");
                    table.CheckConstraint("ck_safety_flag_raised", "(raised_by is null) = (rule <> '')");
                    table.CheckConstraint("ck_safety_flag_status", "status in ('Open', 'Cleared')");
                    table.ForeignKey(
                        name: "fk_safety_flag_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_flag_staff_organisation_id_cleared_by",
                        columns: x => new { x.organisation_id, x.cleared_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_flag_staff_organisation_id_clinician_id",
                        columns: x => new { x.organisation_id, x.clinician_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_flag_staff_organisation_id_raised_by",
                        columns: x => new { x.organisation_id, x.raised_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_key",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_key", x => new { x.organisation_id, x.patient_id, x.key });
                    table.ForeignKey(
                        name: "fk_search_key_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sweep_mark",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    set_aside_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sweep_mark", x => new { x.organisation_id, x.patient_id, x.job });
                    table.ForeignKey(
                        name: "fk_sweep_mark_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "worklist",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    viewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counts_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    counts_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    band = table.Column<short>(type: "smallint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worklist", x => new { x.organisation_id, x.viewer_id, x.patient_id, x.counts_from });
                    table.CheckConstraint("ck_worklist_detail", "octet_length(detail::text) <= 500");
                    table.CheckConstraint("ck_worklist_kind", "kind in ('SafetyFlag', 'SafetyCheckDue', 'PromiseBroken', 'RepairOwed', 'PromiseDue', 'CarriedOver', 'NewToTeam', 'NothingPlanned', 'LateForHuddle', 'LateForDeputy', 'Late', 'Hold', 'Proposal', 'Due', 'NotReviewed', 'SectionUnseen', 'Soon', 'InCare')");
                    table.ForeignKey(
                        name: "fk_worklist_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_plan",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_care_plan_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_care_plan_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_told = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_contact_channel", "channel in ('Phone', 'Video', 'InPerson', 'Message', 'Email', 'Letter')");
                    table.CheckConstraint("ck_contact_discipline", "discipline in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.CheckConstraint("ck_contact_minutes", "minutes between 0 and 480");
                    table.CheckConstraint("ck_contact_nature", "nature in ('Planned', 'SymptomDriven')");
                    table.CheckConstraint("ck_contact_outcome", "outcome in ('Reached', 'NotReached', 'NoShow', 'Declined', 'Rescheduled')");
                    table.ForeignKey(
                        name: "fk_contact_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_staff_organisation_id_voided_by",
                        columns: x => new { x.organisation_id, x.voided_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by = table.Column<DateOnly>(type: "date", nullable: true),
                    target = table.Column<int>(type: "integer", nullable: true),
                    is_target = table.Column<bool>(type: "boolean", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_goal_target", "target between 0 and 10");
                    table.ForeignKey(
                        name: "fk_goal_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intervention",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    protocol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    protocol_version = table.Column<int>(type: "integer", nullable: false),
                    setup = table.Column<string>(type: "jsonb", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slots = table.Column<TimeOnly[]>(type: "time without time zone[]", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    stage_since = table.Column<DateOnly>(type: "date", nullable: false),
                    dose_minutes = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    cap_minutes = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    paused_until = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intervention", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_intervention_dose", "dose_minutes is null or dose_minutes > 0 and dose_minutes <= cap_minutes");
                    table.CheckConstraint("ck_intervention_pause", "(status = 'Paused') = (paused_until is not null)");
                    table.CheckConstraint("ck_intervention_status", "status in ('Running', 'Paused', 'Stopped')");
                    table.CheckConstraint("ck_intervention_stopped", "(status = 'Stopped') = (stopped_on is not null)");
                    table.ForeignKey(
                        name: "fk_intervention_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intervention_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intervention_staff_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_section",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    care_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    suggested_text = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    suggested_plain = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_section", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_plan_section_owner", "owner in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.ForeignKey(
                        name: "fk_plan_section_care_plan_organisation_id_care_plan_id",
                        columns: x => new { x.organisation_id, x.care_plan_id },
                        principalTable: "care_plan",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_section_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    snoozed_until = table.Column<DateOnly>(type: "date", nullable: true),
                    snoozed_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    snooze_count = table.Column<int>(type: "integer", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    missed_through = table.Column<string>(type: "text", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    promised_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_by = table.Column<Guid>(type: "uuid", nullable: true),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    broken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    broken_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    repaired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    repaired_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_follow_up_channel", "channel in ('Phone', 'Video', 'InPerson', 'Message', 'Email', 'Letter')");
                    table.CheckConstraint("ck_follow_up_discipline", "discipline in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.CheckConstraint("ck_follow_up_ended", "(status = 'Open') = (ended_on is null)");
                    table.CheckConstraint("ck_follow_up_kind", "kind in ('Contact', 'CheckIn', 'Call', 'Session', 'Review', 'CaseReview', 'Repair', 'Decision', 'AskConsent', 'WritePlan', 'SafetyCheck')");
                    table.CheckConstraint("ck_follow_up_missed_through", "missed_through in ('NoShow', 'Declined', 'OurDoing')");
                    table.CheckConstraint("ck_follow_up_status", "status in ('Open', 'Done', 'Moved', 'Withdrawn', 'Missed')");
                    table.CheckConstraint("ck_follow_up_told", "(promised_for is null) = (told_at is null)");
                    table.CheckConstraint("ck_follow_up_window", "due_on >= opens_on");
                    table.ForeignKey(
                        name: "fk_follow_up_contact_organisation_id_answered_by",
                        columns: x => new { x.organisation_id, x.answered_by },
                        principalTable: "contact",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_episode_organisation_id_episode_id",
                        columns: x => new { x.organisation_id, x.episode_id },
                        principalTable: "episode",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_follow_up_organisation_id_superseded_by",
                        columns: x => new { x.organisation_id, x.superseded_by },
                        principalTable: "follow_up",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_staff_organisation_id_ended_by",
                        columns: x => new { x.organisation_id, x.ended_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_staff_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_staff_organisation_id_repaired_by",
                        columns: x => new { x.organisation_id, x.repaired_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_staff_organisation_id_told_by",
                        columns: x => new { x.organisation_id, x.told_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_rating",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_rating", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_goal_rating_value", "value between 0 and 10");
                    table.ForeignKey(
                        name: "fk_goal_rating_goal_organisation_id_goal_id",
                        columns: x => new { x.organisation_id, x.goal_id },
                        principalTable: "goal",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_rating_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_rating_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    form_version = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    intervention_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_entry_intervention_organisation_id_intervention_id",
                        columns: x => new { x.organisation_id, x.intervention_id },
                        principalTable: "intervention",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entry_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entry_staff_organisation_id_recorded_by",
                        columns: x => new { x.organisation_id, x.recorded_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entry_staff_organisation_id_voided_by",
                        columns: x => new { x.organisation_id, x.voided_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "firing",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intervention_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    inputs = table.Column<string>(type: "jsonb", nullable: false),
                    band = table.Column<int>(type: "integer", nullable: true),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fired_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_firing", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_firing_intervention_organisation_id_intervention_id",
                        columns: x => new { x.organisation_id, x.intervention_id },
                        principalTable: "intervention",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_firing_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intervention_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intervention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    move = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    to = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intervention_change", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_intervention_change_kind", "kind in ('Started', 'Moved', 'Kept', 'Paused', 'Resumed', 'Stopped')");
                    table.CheckConstraint("ck_intervention_change_move", "move in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Start')");
                    table.ForeignKey(
                        name: "fk_intervention_change_intervention_organisation_id_interventi",
                        columns: x => new { x.organisation_id, x.intervention_id },
                        principalTable: "intervention",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intervention_change_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intervention_change_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_version",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_section_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    plain = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_version", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_section_version_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_version_plan_section_organisation_id_plan_section_id",
                        columns: x => new { x.organisation_id, x.plan_section_id },
                        principalTable: "plan_section",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_version_staff_organisation_id_published_by",
                        columns: x => new { x.organisation_id, x.published_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    booked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_told = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    ended_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_booking_channel", "channel in ('Phone', 'Video', 'InPerson', 'Message', 'Email', 'Letter')");
                    table.CheckConstraint("ck_booking_status", "status in ('Booked', 'Changed', 'Cancelled', 'Attended', 'Missed')");
                    table.ForeignKey(
                        name: "fk_booking_follow_up_organisation_id_follow_up_id",
                        columns: x => new { x.organisation_id, x.follow_up_id },
                        principalTable: "follow_up",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_booking_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_booking_staff_organisation_id_booked_by",
                        columns: x => new { x.organisation_id, x.booked_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_reason",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    occurrence = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    released_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_reason", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_follow_up_reason_channel", "channel in ('Phone', 'Video', 'InPerson', 'Message', 'Email', 'Letter')");
                    table.CheckConstraint("ck_follow_up_reason_discipline", "discipline in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.CheckConstraint("ck_follow_up_reason_kind", "kind in ('Contact', 'CheckIn', 'Call', 'Session', 'Review', 'CaseReview', 'Repair', 'Decision', 'AskConsent', 'WritePlan', 'SafetyCheck')");
                    table.ForeignKey(
                        name: "fk_follow_up_reason_follow_up_organisation_id_follow_up_id",
                        columns: x => new { x.organisation_id, x.follow_up_id },
                        principalTable: "follow_up",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_reason_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_reason_staff_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hold",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intervention_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    firing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stops = table.Column<string>(type: "jsonb", nullable: false),
                    tags = table.Column<string>(type: "jsonb", nullable: false),
                    until_decision = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    say = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_hold_firing_organisation_id_firing_id",
                        columns: x => new { x.organisation_id, x.firing_id },
                        principalTable: "firing",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_intervention_organisation_id_intervention_id",
                        columns: x => new { x.organisation_id, x.intervention_id },
                        principalTable: "intervention",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_staff_organisation_id_lifted_by",
                        columns: x => new { x.organisation_id, x.lifted_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_staff_organisation_id_set_by",
                        columns: x => new { x.organisation_id, x.set_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    intervention_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to = table.Column<string>(type: "jsonb", nullable: true),
                    say = table.Column<string>(type: "text", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    inputs = table.Column<string>(type: "jsonb", nullable: false),
                    decided_by_roles = table.Column<string>(type: "jsonb", nullable: false),
                    confirmed_by_roles = table.Column<string>(type: "jsonb", nullable: false),
                    firing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    changed = table.Column<string>(type: "jsonb", nullable: false),
                    person_agrees = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_proposal_ended", "(status = 'Open') = (ended_at is null)");
                    table.CheckConstraint("ck_proposal_kind", "kind in ('Raise', 'Lower', 'Advance', 'Back', 'End', 'Pause', 'Talk')");
                    table.CheckConstraint("ck_proposal_status", "status in ('Open', 'Accepted', 'Dismissed', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_proposal_firing_organisation_id_firing_id",
                        columns: x => new { x.organisation_id, x.firing_id },
                        principalTable: "firing",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_intervention_organisation_id_intervention_id",
                        columns: x => new { x.organisation_id, x.intervention_id },
                        principalTable: "intervention",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_staff_organisation_id_decided_by",
                        columns: x => new { x.organisation_id, x.decided_by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_tick",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_tick", x => new { x.organisation_id, x.section_version_id, x.discipline });
                    table.CheckConstraint("ck_section_tick_discipline", "discipline in ('PrimaryCare', 'Psychology', 'Specialty', 'SocialWork', 'OccupationalTherapy', 'Coordination')");
                    table.ForeignKey(
                        name: "fk_section_tick_patient_organisation_id_patient_id",
                        columns: x => new { x.organisation_id, x.patient_id },
                        principalTable: "patient",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_tick_section_version_organisation_id_section_versio",
                        columns: x => new { x.organisation_id, x.section_version_id },
                        principalTable: "section_version",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_tick_staff_organisation_id_by",
                        columns: x => new { x.organisation_id, x.by },
                        principalTable: "staff",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_staff_id",
                table: "absence",
                columns: new[] { "organisation_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attention_deputy_id_tier_since",
                table: "attention",
                columns: new[] { "organisation_id", "deputy_id", "tier", "since" },
                filter: "deputy_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_attention_owner_id_tier_since",
                table: "attention",
                columns: new[] { "organisation_id", "owner_id", "tier", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_booking_booked_by",
                table: "booking",
                columns: new[] { "organisation_id", "booked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_booking_patient_id",
                table: "booking",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_booking_booked",
                table: "booking",
                columns: new[] { "organisation_id", "follow_up_id" },
                unique: true,
                filter: "status = 'Booked'");

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_patient_id",
                table: "care_plan",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_care_plan_episode",
                table: "care_plan",
                columns: new[] { "organisation_id", "episode_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_team_member_patient_id",
                table: "care_team_member",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_care_team_member_staff_id",
                table: "care_team_member",
                columns: new[] { "organisation_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_care_team_member_team_id",
                table: "care_team_member",
                columns: new[] { "organisation_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_command_log_at",
                table: "command_log",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_asked_by",
                table: "consent",
                columns: new[] { "organisation_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_patient_id",
                table: "consent",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_by",
                table: "contact",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_episode_id",
                table: "contact",
                columns: new[] { "organisation_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_patient_id_at",
                table: "contact",
                columns: new[] { "organisation_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_voided_by",
                table: "contact",
                columns: new[] { "organisation_id", "voided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_point_patient_id",
                table: "contact_point",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_patient_id",
                table: "draft",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_intervention_id",
                table: "entry",
                columns: new[] { "organisation_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_patient_id_form_happened_at",
                table: "entry",
                columns: new[] { "organisation_id", "patient_id", "form", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_recorded_by",
                table: "entry",
                columns: new[] { "organisation_id", "recorded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_voided_by",
                table: "entry",
                columns: new[] { "organisation_id", "voided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_episode_coordinator_id",
                table: "episode",
                columns: new[] { "organisation_id", "coordinator_id" });

            migrationBuilder.CreateIndex(
                name: "ix_episode_lead_id",
                table: "episode",
                columns: new[] { "organisation_id", "lead_id" });

            migrationBuilder.CreateIndex(
                name: "ux_episode_open",
                table: "episode",
                columns: new[] { "organisation_id", "patient_id" },
                unique: true,
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_firing_intervention_id",
                table: "firing",
                columns: new[] { "organisation_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "ux_firing_key",
                table: "firing",
                columns: new[] { "organisation_id", "patient_id", "rule", "intervention_id", "occurrence" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_answered_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "answered_by" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_ended_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "ended_by" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_episode_id",
                table: "follow_up",
                columns: new[] { "organisation_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_open",
                table: "follow_up",
                columns: new[] { "organisation_id", "patient_id", "due_on" },
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_owner_id",
                table: "follow_up",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_repaired_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "repaired_by" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_superseded_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "superseded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_told_by",
                table: "follow_up",
                columns: new[] { "organisation_id", "told_by" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_reason_follow_up_id",
                table: "follow_up_reason",
                columns: new[] { "organisation_id", "follow_up_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_reason_owner_id",
                table: "follow_up_reason",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_reason_patient_id",
                table: "follow_up_reason",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_follow_up_reason_key",
                table: "follow_up_reason",
                columns: new[] { "organisation_id", "episode_id", "source", "kind", "occurrence" },
                unique: true,
                filter: "released_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_goal_episode_id",
                table: "goal",
                columns: new[] { "organisation_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_patient_id",
                table: "goal",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_rating_by",
                table: "goal_rating",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_rating_goal_id_on",
                table: "goal_rating",
                columns: new[] { "organisation_id", "goal_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_rating_patient_id",
                table: "goal_rating",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_firing_id",
                table: "hold",
                columns: new[] { "organisation_id", "firing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_intervention_id",
                table: "hold",
                columns: new[] { "organisation_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_lifted_by",
                table: "hold",
                columns: new[] { "organisation_id", "lifted_by" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_set_by",
                table: "hold",
                columns: new[] { "organisation_id", "set_by" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_standing",
                table: "hold",
                columns: new[] { "organisation_id", "patient_id" },
                filter: "lifted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_imported_record_patient_id",
                table: "imported_record",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_imported_record_source",
                table: "imported_record",
                columns: new[] { "organisation_id", "type", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_intervention_owner_id",
                table: "intervention",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intervention_patient_id",
                table: "intervention",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ux_intervention_running",
                table: "intervention",
                columns: new[] { "organisation_id", "episode_id", "protocol" },
                unique: true,
                filter: "status <> 'Stopped'");

            migrationBuilder.CreateIndex(
                name: "ix_intervention_change_by",
                table: "intervention_change",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_intervention_change_intervention_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intervention_change_patient_id",
                table: "intervention_change",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_started_at",
                table: "job_run",
                columns: new[] { "organisation_id", "job", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_name",
                table: "organisation",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_registered_for",
                table: "patient",
                columns: new[] { "organisation_id", "registered_for" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_identifier_patient_id",
                table: "patient_identifier",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_section_care_plan_id",
                table: "plan_section",
                columns: new[] { "organisation_id", "care_plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_section_patient_id",
                table: "plan_section",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_decided_by",
                table: "proposal",
                columns: new[] { "organisation_id", "decided_by" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_firing_id",
                table: "proposal",
                columns: new[] { "organisation_id", "firing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_intervention_id",
                table: "proposal",
                columns: new[] { "organisation_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "ux_proposal_open",
                table: "proposal",
                columns: new[] { "organisation_id", "patient_id", "source", "kind", "intervention_id" },
                unique: true,
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_safety_flag_cleared_by",
                table: "safety_flag",
                columns: new[] { "organisation_id", "cleared_by" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_flag_clinician_id",
                table: "safety_flag",
                columns: new[] { "organisation_id", "clinician_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_flag_open",
                table: "safety_flag",
                columns: new[] { "organisation_id", "patient_id" },
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_safety_flag_raised_by",
                table: "safety_flag",
                columns: new[] { "organisation_id", "raised_by" });

            migrationBuilder.CreateIndex(
                name: "ix_search_key_key_patient_id",
                table: "search_key",
                columns: new[] { "organisation_id", "key", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_section_tick_by",
                table: "section_tick",
                columns: new[] { "organisation_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_section_tick_patient_id",
                table: "section_tick",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_section_version_patient_id",
                table: "section_version",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_section_version_published_by",
                table: "section_version",
                columns: new[] { "organisation_id", "published_by" });

            migrationBuilder.CreateIndex(
                name: "ux_section_version_number",
                table: "section_version",
                columns: new[] { "organisation_id", "plan_section_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_deputy_id",
                table: "staff",
                columns: new[] { "organisation_id", "deputy_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_user_id",
                table: "staff",
                columns: new[] { "organisation_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_team_site_id",
                table: "team",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "ix_team_member_staff_id",
                table: "team_member",
                columns: new[] { "organisation_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worklist_patient_id",
                table: "worklist",
                columns: new[] { "organisation_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worklist_viewer_id_band_since_patient_id",
                table: "worklist",
                columns: new[] { "organisation_id", "viewer_id", "band", "since", "patient_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "counts_from", "counts_until", "kind", "subject_id", "detail" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "attention");

            migrationBuilder.DropTable(
                name: "booking");

            migrationBuilder.DropTable(
                name: "care_team_member");

            migrationBuilder.DropTable(
                name: "command_log");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "contact_point");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "follow_up_reason");

            migrationBuilder.DropTable(
                name: "goal_rating");

            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropTable(
                name: "imported_record");

            migrationBuilder.DropTable(
                name: "intervention_change");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "patient_identifier");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "safety_flag");

            migrationBuilder.DropTable(
                name: "search_key");

            migrationBuilder.DropTable(
                name: "section_tick");

            migrationBuilder.DropTable(
                name: "sweep_mark");

            migrationBuilder.DropTable(
                name: "team_member");

            migrationBuilder.DropTable(
                name: "worklist");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "goal");

            migrationBuilder.DropTable(
                name: "firing");

            migrationBuilder.DropTable(
                name: "section_version");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "intervention");

            migrationBuilder.DropTable(
                name: "plan_section");

            migrationBuilder.DropTable(
                name: "care_plan");

            migrationBuilder.DropTable(
                name: "episode");

            migrationBuilder.DropTable(
                name: "patient");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropTable(
                name: "site");
        }
    }
}
