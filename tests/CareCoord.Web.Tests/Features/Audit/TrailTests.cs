using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Audit;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Features.Audit;

public sealed class TrailTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private Session _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        _officer = await _clinic.HireOutsider(Role.PrivacyOfficer, Discipline.Coordination);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_recorded_contact_stands_in_the_trail_as_one_thing_with_its_author()
    {
        await _clinic.Do(_care.Gp, _care.Contact());

        var newest = (await Trail(TrailKind.Changes))[0];

        newest.Who.Should().Be("Dr Okoye");
        newest.What.Should().Contain("a contact added");
    }

    [Fact]
    public async Task A_visit_to_the_record_is_one_look_that_names_its_parts()
    {
        await _clinic.Ask(_care.Psychologist, new BannerQuery.Request(_care.Patient));
        await _clinic.Ask(_care.Psychologist, new PersonQuery.Request(_care.Patient));

        var look = (await Trail(TrailKind.Looks)).Single(x => x.Who == "Lee Brandt");

        look.What.Should().Equal("name and contact details", "the record");
    }

    [Fact]
    public async Task The_officers_own_look_is_recorded_too() =>
        (await Trail(TrailKind.Looks)).Should().ContainSingle(x => x.Who.StartsWith("Outside"));

    [Fact]
    public async Task The_pages_of_a_trail_follow_each_other_without_gap_or_repeat()
    {
        await _clinic.Raw<object>($"""
            insert into audit.entry (organisation_id, command_id, table_name, operation, patient_id, after)
            select '{_clinic.Organisation.Value}', gen_random_uuid(), 'contact', 'INSERT', '{_care.Patient.Value}', '{"{}"}'
            from generate_series(1, 450) returning id
            """);
        var seen = new List<long>();
        TrailQuery.Page? page = null;
        do
        {
            page = await _clinic.Ask(_officer, new TrailQuery.Request(_care.Patient, TrailKind.Changes, page?.Next));
            seen.AddRange(page.Events.Select(x => x.Id));
        }
        while (page.Next is not null);

        seen.Should().HaveCountGreaterThan(450).And.OnlyHaveUniqueItems().And.BeInDescendingOrder();
    }

    [Fact]
    public async Task Nobody_but_a_privacy_officer_reads_it() =>
        (await _clinic.UseCases.Ask(_care.Coordinator, new TrailQuery.Request(_care.Patient, TrailKind.All, null))).Should().BeOfType<Outcome<TrailQuery.Page>.Refused>();

    [Fact]
    public async Task Everything_that_the_trail_can_hold_of_a_person_has_words()
    {
        await using var source = NpgsqlDataSource.Create(_clinic.Logins.Configured);
        await using var command = source.CreateCommand("""
            select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgname = 'audit' and encode(t.tgargs, 'escape') not like '%\\000\\000'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        names.AddRange(UseCases.All.Where(x => !x.IsCommand && x.Access.AboutSomebody || x.Name == nameof(TrailQuery)).Select(x => x.Name));

        names.Should().HaveCountGreaterThan(20).And.BeSubsetOf(TrailWords.Known);
    }

    private async Task<IReadOnlyList<TrailEvent>> Trail(TrailKind kind) =>
        (await _clinic.Ask(_officer, new TrailQuery.Request(_care.Patient, kind, null))).Events;
}
