using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Audit;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;
using Npgsql;

namespace CareCoord.Web.Tests.Features.Audit;

public sealed class TrailTests(TestCluster cluster) : CareTests(cluster)
{
    private Session _officer = null!;

    protected override async Task Begin()
    {
        _officer = await Clinic.HireOutsider(Role.PrivacyOfficer, Discipline.Coordination);
    }

    [Fact]
    public async Task A_recorded_contact_stands_in_the_trail_as_one_thing_with_its_author()
    {
        await Clinic.Do(Care.Gp, Care.Contact());

        var newest = (await Trail(TrailKind.Changes))[0];

        newest.Who.Should().Be("Dr Okoye");
        newest.What.Should().Contain("a contact added");
    }

    [Fact]
    public async Task A_visit_to_the_record_is_one_look_that_names_its_parts()
    {
        await Clinic.Ask(Care.Psychologist, new BannerQuery.Request(Care.Patient));
        await Clinic.Ask(Care.Psychologist, new PersonQuery.Request(Care.Patient));

        var look = (await Trail(TrailKind.Looks)).Single(x => x.Who == "Lee Brandt");

        look.What.Should().Equal("name and contact details", "the record");
    }

    [Fact]
    public async Task The_officers_own_look_is_recorded_too() =>
        (await Trail(TrailKind.Looks)).Should().ContainSingle(x => x.Who.StartsWith("Outside"));

    [Fact]
    public async Task The_pages_of_a_trail_follow_each_other_without_gap_or_repeat()
    {
        await Clinic.Raw<object>($"""
            insert into audit.entry (organisation_id, command_id, table_name, operation, patient_id, after)
            select '{Clinic.Organisation.Value}', gen_random_uuid(), 'contact', 'INSERT', '{Care.Patient.Value}', '{"{}"}'
            from generate_series(1, 450) returning id
            """);
        var seen = new List<long>();
        TrailQuery.Page? page = null;
        do
        {
            page = await Clinic.Ask(_officer, new TrailQuery.Request(Care.Patient, TrailKind.Changes, page?.Next));
            seen.AddRange(page.Events.Select(x => x.Id));
        }
        while (page.Next is not null);

        seen.Should().HaveCountGreaterThan(450).And.OnlyHaveUniqueItems().And.BeInDescendingOrder();
    }

    [Fact]
    public async Task Nobody_but_a_privacy_officer_reads_it() =>
        (await Clinic.UseCases.Ask(Care.Coordinator, new TrailQuery.Request(Care.Patient, TrailKind.All, null))).Should().BeOfType<Outcome<TrailQuery.Page>.Refused>();

    [Fact]
    public async Task Everything_that_the_trail_can_hold_of_a_person_has_words()
    {
        await using var source = NpgsqlDataSource.Create(Clinic.Logins.Configured);
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
        (await Clinic.Ask(_officer, new TrailQuery.Request(Care.Patient, kind, null))).Events;
}
