using CareCoord.Domain.Patients;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>Gives a person a past: the shared site lives in one moment, and a line over time needs several.</summary>
internal static class Ageing
{
    private const string Back = """
        update entry set happened_at = happened_at - @days, recorded_at = recorded_at - @days, day = (day - @days)::date where patient_id = @patient;
        update intervention set started_on = (started_on - @days)::date, stage_since = (stage_since - @days)::date where patient_id = @patient;
        update intervention_change set at = at - @days, day = (day - @days)::date where patient_id = @patient;
        update contact set at = at - @days, recorded_at = recorded_at - @days where patient_id = @patient;
        update goal_rating set "on" = ("on" - @days)::date where patient_id = @patient;
        update care_plan set started_on = (started_on - @days)::date where patient_id = @patient;
        update section_version set published_at = published_at - @days where patient_id = @patient;
        update section_tick set at = at - @days where patient_id = @patient;
        update section_reading set at = at - @days where patient_id = @patient;
        update episode set taken_into_care_on = (taken_into_care_on - @days)::date, phase_since = (phase_since - @days)::date where patient_id = @patient;
        """;

    /// <summary>As if what was recorded so far had been recorded some days ago.</summary>
    public static async Task Age(this Site site, PatientId patient, int days)
    {
        await using var source = NpgsqlDataSource.Create(site.Services.GetRequiredService<IConfiguration>().GetConnectionString("CareCoord")!);
        await using var command = source.CreateCommand(Back);
        command.Parameters.AddWithValue("days", TimeSpan.FromDays(days));
        command.Parameters.AddWithValue("patient", patient.Value);
        await command.ExecuteNonQueryAsync();
    }
}
