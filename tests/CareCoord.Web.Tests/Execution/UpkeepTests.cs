using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Attention;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Execution;

/// <summary>For whom an operation recomputes what should make a human look, and by which clock.</summary>
public sealed class UpkeepTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Whoever_was_only_read_is_left_alone()
    {
        var other = await Clinic.Register(People.Fields("Halvorsen", "Mette"));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, other));
        var meeting = await Meeting.Start(Care, Care.Gp);
        var turn = await meeting.Turn();
        await Clinic.Raw<long>($"with gone as (delete from attention where patient_id = '{other.Value}' returning 1) select count(*) from gone");

        await Clinic.Do(Care.Coordinator, new TurnToPerson.Command(Guid.CreateVersion7(), meeting.Id, turn.Id, Care.Patient));

        (await Clinic.Raw<long>($"select count(*) from attention where patient_id = '{other.Value}'")).Should().Be(0, "nobody held the lock on that person");
        await Clinic.Do(Clinic.System, new RebuildAttention.Command(Guid.CreateVersion7()));
    }

    [Fact]
    public async Task A_rebuild_puts_right_what_is_wrong_missing_or_left_over()
    {
        await Clinic.Raw<int>("with wrong as (update attention set tier = 1, detail = '{}' where kind = 'Due' returning 1), gone as (delete from worklist returning 1) select 0");
        var register = await Clinic.Register(People.Fields("Halvorsen", "Mette"));
        await Clinic.Raw<int>($"""
            with stray as (insert into attention select organisation_id, '{register.Value}', kind, subject_id, owner_id, counts_from, counts_until, deputy_id, band, tier, since, detail
                           from attention where kind = 'Soon' returning 1) select 0
            """);

        await Clinic.Do(Clinic.System, new RebuildAttention.Command(Guid.CreateVersion7()));

        (await Clinic.Raw<long>("select count(*) from attention where tier = 1 or detail = '{}'")).Should().Be(0);
        (await Clinic.Raw<long>($"select count(*) from attention where patient_id = '{register.Value}'")).Should().Be(0);
        (await Clinic.Raw<long>("select count(*) from worklist")).Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task A_death_entered_by_hand_ends_what_is_planned_at_once()
    {
        var banner = await Clinic.Ask(Care.Gp, new BannerQuery.Request(Care.Patient));
        var fields = new PatientFields { Details = banner.Details with { Deceased = true } };

        await Clinic.Do(Care.Gp, new EditPatient.Command(Guid.CreateVersion7(), Care.Patient, banner.Version, fields));

        (await Clinic.Raw<long>("select count(*) from follow_up where status = 'Open' and kind in ('Contact', 'CheckIn', 'Call', 'Session')")).Should().Be(0);
    }

    [Fact]
    public async Task An_absence_is_counted_by_the_clock_of_whoever_is_away()
    {
        var berlin = await Clinic.Do(Clinic.Administrator, new SetSite.Command(Guid.CreateVersion7(), null, 0, "Hafenstraße", "Europe/Berlin"));
        var team = await Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, "Team Berlin", berlin));
        var away = await Clinic.Hire(Role.Clinician, Discipline.SocialWork, "Away Berliner", team);
        var deputy = await Clinic.Hire(Role.Clinician, Discipline.SocialWork, "Deputy Berliner", team);
        var row = (await Clinic.Ask(Clinic.Administrator, new SettingsQuery.Request())).Staff.Single(x => x.Id == away.Staff);
        await Clinic.Do(Clinic.Administrator, new EditStaff.Command(
            Guid.CreateVersion7(), row.Id, row.Version, row.Name, row.Title, row.Role, row.Discipline, deputy.Staff, [team], true));
        await Clinic.Do(Care.Coordinator, new Web.Features.Episodes.AddToCareTeam.Command(Guid.CreateVersion7(), Care.Patient, away.Staff, null));
        await Clinic.Do(Care.Coordinator, new Web.Features.FollowUps.AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpKind.Call, "The housing form", away.Staff!.Value, new DateOnly(2026, 3, 4), null));

        await Clinic.Do(Clinic.Administrator, new RecordAbsence.Command(Guid.CreateVersion7(), away.Staff!.Value, new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 5)));
        var byLisbon = await Deputised();
        await Clinic.Do(away, new Web.Features.FollowUps.AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpKind.Call, "Another form", away.Staff!.Value, new DateOnly(2026, 3, 20), null));

        byLisbon.Should().Contain("2026-03-02 23:00:00+00", "midnight in Berlin");
        (await Deputised()).Should().Contain("2026-03-02 23:00:00+00");
    }

    [Fact]
    public async Task A_teams_day_shows_nobody_from_beyond_its_members_care_teams()
    {
        var north = await Clinic.Do(Clinic.Administrator, new SetTeam.Command(Guid.CreateVersion7(), null, 0, "Team North", Clinic.Site));
        var noor = await Clinic.Hire(Role.Clinician, Discipline.SocialWork, "Noor", north);
        var mate = await Clinic.Hire(Role.Facilitator, Discipline.Coordination, "Mate", north);
        await Clinic.Do(Care.Coordinator, new Web.Features.Episodes.AddToCareTeam.Command(Guid.CreateVersion7(), Care.Patient, noor.Staff, null));
        await Clinic.Do(Care.Coordinator, new Web.Features.FollowUps.AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, Domain.FollowUps.FollowUpKind.Call, "The housing form", noor.Staff!.Value, new DateOnly(2026, 3, 2), null));

        (await Clinic.Ask(noor, new TodayQuery.Request(true))).Rows.Should().NotBeEmpty();
        (await Clinic.Ask(mate, new TodayQuery.Request(true))).Rows.Should().BeEmpty();
    }

    private Task<string> Deputised() => Clinic.Raw<string>("set timezone = 'UTC'; select coalesce(string_agg(a::text, ' '), '') from attention a where deputy_id is not null");
}
