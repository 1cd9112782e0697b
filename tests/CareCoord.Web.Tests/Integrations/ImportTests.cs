using CareCoord.Domain.FollowUps;
using CareCoord.Web.Integrations.Fhir;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Integrations;

public sealed class ImportTests(TestCluster cluster)
{
    private const string Allergy = """
        {"resourceType":"AllergyIntolerance","id":"a1","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"text":"Penicillin"},"patient":{"reference":"https://elsewhere.example/fhir/Patient/p1/_history/2"}}
        """;

    [Fact]
    public async Task Lines_and_bundles_go_in_and_the_second_time_nothing_is_new()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder()
            .Lines("Condition.ndjson.gz", FhirFolder.Condition("c1"), FhirFolder.Condition("c2"))
            .Lines("Patient.ndjson", FhirFolder.Patient())
            .Lines("AllergyIntolerance.ndjson", Allergy)
            .Bundle("rest.json", ("urn:uuid:7", FhirFolder.Patient("p2", "Brandt")), ("urn:uuid:8", FhirFolder.Condition("c3", """{"reference":"urn:uuid:7"}""")));

        Last(await folder.Import(clinic)).Should().Be("imported 2 patients, 6 resources new, 0 updated, 0 unchanged, 0 refused");
        Last(await folder.Import(clinic)).Should().Be("imported 2 patients, 0 resources new, 0 updated, 6 unchanged, 0 refused");

        (await clinic.Raw<long>("select count(*) from patient")).Should().Be(2);
        (await clinic.Raw<string>("select allergies from patient where family_name = 'Duarte'")).Should().Be("Known");
        (await clinic.Raw<string>("select p.family_name from imported_record r join patient p on p.id = r.patient_id where r.source_id = 'c3'")).Should().Be("Brandt");
        (await clinic.Raw<string>("""select title || '; ' || code || '; ' || status || '; ' || "on" from imported_record where source_id = 'c1'"""))
            .Should().Be("Tension headache; snomed 398057008; active; 2019-05-03");
    }

    [Fact]
    public async Task What_has_changed_there_changes_here_and_what_was_added_by_hand_stays()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient()).Lines("Condition.ndjson", FhirFolder.Condition("c1"));
        await folder.Import(clinic);
        await clinic.Raw<string>("update patient set gender_identity = 'woman' returning family_name");

        folder.Lines("Patient.ndjson", FhirFolder.Patient(family: "Sørli")).Lines("Condition.ndjson", FhirFolder.Condition("c1", words: "Chronic tension headache"));

        Last(await folder.Import(clinic)).Should().Be("imported 1 patients, 0 resources new, 2 updated, 0 unchanged, 0 refused");
        (await clinic.Raw<string>("select family_name || ', ' || gender_identity from patient")).Should().Be("Sørli, woman");
        (await clinic.Raw<string>("select title from imported_record where type = 'Condition'")).Should().Be("Chronic tension headache");
        (await clinic.Raw<long>("select count(*) from search_key where key = 'sorli'")).Should().Be(1);
    }

    [Fact]
    public async Task A_number_and_a_sex_that_only_are_known_here_stay_when_the_other_system_changes_its_own()
    {
        const string Phone = ",\"telecom\":[{\"system\":\"phone\",\"value\":\"+351 210 000 001\"}]";
        const string Mail = ",\"telecom\":[{\"system\":\"email\",\"value\":\"rosa@example.org\"}]";
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient(more: Phone));
        await folder.Import(clinic);

        folder.Lines("Patient.ndjson", FhirFolder.Patient(more: Mail).Replace("\"gender\":\"female\",", "", StringComparison.Ordinal));
        await folder.Import(clinic);

        (await clinic.Raw<string>("select string_agg(value, ', ' order by rank) from contact_point")).Should().Be("rosa@example.org, +351 210 000 001");
        (await clinic.Raw<string>("select sex from patient")).Should().Be("Female");
    }

    [Fact]
    public async Task A_bad_resource_is_refused_alone_with_file_line_path_and_reason()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient()).Lines(
            "Condition.ndjson",
            FhirFolder.Condition("c1"),
            FhirFolder.Condition("c2").Replace("2019-05-03", "last spring", StringComparison.Ordinal),
            "{ no json",
            FhirFolder.Condition("c4", """{"reference":"Patient/nobody"}"""),
            FhirFolder.Condition("c5"));

        var report = await folder.Import(clinic);

        Last(report).Should().Be("imported 1 patients, 3 resources new, 0 updated, 0 unchanged, 3 refused");
        report.Refusals.Should().Contain(x => x.Contains("Condition.ndjson, line 2, Condition.onset", StringComparison.Ordinal));
        report.Refusals.Should().Contain(x => x.Contains("Condition.ndjson, line 3: it is not JSON", StringComparison.Ordinal));
        report.Refusals.Should().Contain(x => x.Contains("line 4", StringComparison.Ordinal) && x.Contains("Patient/nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_an_older_version_is_refused_whole_in_words_and_the_others_go_in()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient()).Bundle(
            "old.json",
            ("urn:uuid:1", FhirFolder.Patient("p9", "Old")),
            ("urn:uuid:2", """{"resourceType":"MedicationOrder","id":"m1","patient":{"reference":"urn:uuid:1"}}"""));

        var report = await folder.Import(clinic);

        report.Refusals.Should().Equal("refused whole: old.json: this is FHIR DSTU2: R4 has no MedicationOrder. Only R4 can be read; export it again as R4.");
        (await clinic.Raw<string>("select string_agg(family_name, ',') from patient")).Should().Be("Duarte");
    }

    [Theory]
    [InlineData("""{"reference":"Patient?identifier=urn:clinic|MRN-p1"}""")]
    [InlineData("""{"reference":"Patient?identifier=urn%3Aclinic%7CMRN-p1"}""")]
    [InlineData("""{"identifier":{"system":"urn:clinic","value":"MRN-p1"}}""")]
    public async Task A_person_named_by_identifier_is_found(string subject)
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient()).Lines("Condition.ndjson", FhirFolder.Condition("c1", subject));

        Last(await folder.Import(clinic)).Should().Be("imported 1 patients, 2 resources new, 0 updated, 0 unchanged, 0 refused");
    }

    [Fact]
    public async Task What_is_not_taken_is_counted_by_type()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines(
            "mixed.ndjson",
            """{"resourceType":"Immunization","id":"i1"}""",
            """{"resourceType":"Immunization","id":"i2"}""",
            """{"resourceType":"Observation","id":"o1","category":[{"coding":[{"code":"laboratory"}]}]}""");

        (await folder.Import(clinic)).LastLines().First().Should().Be("not taken: 2 Immunization, 1 Observation (laboratory)");
    }

    [Fact]
    public async Task A_death_that_comes_in_ends_what_is_planned()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient());
        await folder.Import(clinic);
        var care = await InCare.Begin(clinic);
        var patient = Domain.Patients.PatientId.Of(await clinic.Raw<Guid>("select id from patient where family_name = 'Duarte'"));
        await clinic.Do(care.Coordinator, clinic.IntoCare(care.Coordinator, care.Gp, patient));
        var open = $"select count(*) from follow_up where status = 'Open' and kind = '{FollowUpKind.Contact}' and patient_id = '{patient.Value}'";
        (await clinic.Raw<long>(open)).Should().BePositive();

        await folder.Lines("Patient.ndjson", FhirFolder.Patient(more: ""","deceasedDateTime":"2026-02-20" """.TrimEnd())).Import(clinic);

        (await clinic.Raw<long>(open)).Should().Be(0);
    }

    [Fact]
    public async Task Large_entries_are_cut_out_of_a_bundle_whole()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Bundle(
            "large.json.gz",
            ("urn:uuid:1", FhirFolder.Patient()),
            ("urn:uuid:2", FhirFolder.Condition("c1", """{"reference":"urn:uuid:1"}""", new string('x', 300_000))),
            ("urn:uuid:3", FhirFolder.Condition("c2", """{"reference":"urn:uuid:1"}""")));

        Last(await folder.Import(clinic)).Should().Be("imported 1 patients, 3 resources new, 0 updated, 0 unchanged, 0 refused");
    }

    [Theory]
    [InlineData("large.ndjson", "line 2")]
    [InlineData("large.json", "line 1")]
    public async Task A_resource_of_twenty_megabytes_goes_in_and_a_larger_one_is_refused_in_words(string name, string place)
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder();
        Write(folder, name, ResourceSplitter.LargestResource);
        var report = await folder.Import(clinic);
        report.Refusals.Should().BeEmpty();
        report.New.Should().Be(2);

        Write(folder, name, ResourceSplitter.LargestResource + 1);

        (await folder.Import(clinic)).Refusals.Should().Equal($"refused whole: {name}: on {place} it holds a resource of more than 20 MB. Split it, or leave it out.");
    }

    [Fact]
    public async Task An_entry_of_a_bundle_is_named_by_its_line_and_its_place()
    {
        await using var clinic = await Clinic.Open(cluster);
        var bad = FhirFolder.Condition("c2").Replace("2019-05-03", "last spring", StringComparison.Ordinal);
        using var folder = new FhirFolder().Write("spread.json", $$"""
            {"resourceType":"Bundle","type":"collection","entry":[
              {"resource":{{FhirFolder.Patient()}}},

              {
                "resource":{{bad}}}
            ]}
            """);

        (await folder.Import(clinic)).Refusals.Should().ContainSingle().Which.Should().StartWith("refused: spread.json, line 4, entry 2, Condition.onset");
    }

    [Fact]
    public async Task Another_person_under_the_same_id_is_refused_with_all_that_is_about_them()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Lines("Patient.ndjson", FhirFolder.Patient());
        await folder.Import(clinic);
        var other = FhirFolder.Patient(family: "Okafor")
            .Replace("MRN-p1", "B-77", StringComparison.Ordinal).Replace("1980-04-12", "1990-01-02", StringComparison.Ordinal);
        folder.Lines("Patient.ndjson", other)
            .Lines("Condition.ndjson", FhirFolder.Condition("c1"));

        var report = await folder.Import(clinic);

        report.Refusals.Should().HaveCount(2).And.Contain(x => x.Contains("was imported before as somebody else", StringComparison.Ordinal))
            .And.Contain(x => x.Contains("who was refused", StringComparison.Ordinal));
        (await clinic.Raw<string>("select string_agg(family_name, ',') from patient")).Should().Be("Duarte");
        (await clinic.Raw<long>("select count(*) from imported_record where type = 'Condition'")).Should().Be(0);
    }

    [Fact]
    public async Task A_truncated_bundle_is_refused_whole()
    {
        await using var clinic = await Clinic.Open(cluster);
        using var folder = new FhirFolder().Write("cut.json", $$"""{"resourceType":"Bundle","entry":[{"resource":{{FhirFolder.Patient()}}},{"resou""");

        (await folder.Import(clinic)).Refusals.Should().ContainSingle().Which.Should().StartWith("refused whole: cut.json: cut.json is not JSON");
        (await clinic.Raw<long>("select count(*) from patient")).Should().Be(0);
    }

    private static void Write(FhirFolder folder, string name, int size)
    {
        // FHIR lets no single text be longer than a megabyte, so a large resource is one of many notes.
        const string Open = "{\"text\":\"", Close = "\"}";
        const int Longest = 900_000;
        var patient = FhirFolder.Patient();
        var shell = FhirFolder.Condition("c1")[..^1] + ",\"note\":[";
        var notes = new List<string>();
        for (var left = size - shell.Length - 2; left > 0; left -= notes[^1].Length + 1)
        {
            var next = Math.Min(left, Longest);
            notes.Add(Open + new string('x', (left - next is > 0 and < 100 ? next - 100 : next) - Open.Length - Close.Length) + Close);
        }

        var large = shell + string.Join(',', notes) + "]}";
        System.Text.Encoding.UTF8.GetByteCount(large).Should().Be(size);
        _ = name.EndsWith(".ndjson", StringComparison.Ordinal) ? folder.Lines(name, patient, large) : folder.Bundle(name, ("urn:uuid:1", patient), ("urn:uuid:2", large));
    }

    private static string Last(ImportReport report) => report.LastLines().Last();
}
