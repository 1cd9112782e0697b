using System.Security.Cryptography;
using System.Text;
using CareCoord.Domain.Imports;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Imports;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

/// <summary>Drafts begun from a plan of another system.</summary>
public sealed class DraftFromElsewhereTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Source = "From “Headache plan” of another system, begun 12-Mar-2020, active:\n";

    private Planned _plan = null!;
    private ImportedRecordId _record;

    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
        await Clinic.Do(Care.Coordinator, new EditPatient.Command(Guid.CreateVersion7(), Care.Patient, 0, People.Fields() with { Identifiers = [new IdentifierField("urn:mrn", "MRN", "704 218 993")] }));
        await Import("Goal", "g-1", "Read in the evening", """{"resourceType":"Goal","id":"g-1","lifecycleStatus":"active","description":{"text":"Read in the evening"},"subject":{"reference":"Patient/p"}}""");
        await Import("CarePlan", "c-1", "Headache plan", """
            {"resourceType":"CarePlan","id":"c-1","status":"active","intent":"plan","title":"Headache plan","subject":{"reference":"Patient/p"},"period":{"start":"2020-03-12"},
             "addresses":[{"display":"Tension headache"}],"goal":[{"reference":"urn:uuid:g-1"}],"note":[{"text":"Prefers mornings."}],
             "activity":[{"detail":{"code":{"text":"Walks"},"status":"in-progress"}},{"detail":{"description":"Headache diary","status":"completed"}}]}
            """);
        _record = (await _plan.Read()).Elsewhere.Should().ContainSingle().Which.Id;
    }

    [Fact]
    public async Task The_parts_that_one_owns_are_drafted_with_where_it_comes_from_and_nothing_is_published()
    {
        var begun = await Clinic.Do(Care.Psychologist, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, _record));

        begun.Begun.Should().Equal("doing");
        var section = await _plan.Section("doing", Care.Psychologist);
        section.Draft!.Text.Text.Should().Be($"{Source}Walks, in progress\nHeadache diary, completed");
        section.Standing.Should().BeNull();
        (await _plan.Section("doing")).Draft.Should().BeNull("a draft is its writer's alone");

        (await Clinic.Do(Care.Gp, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, _record))).Begun.Should().Equal("problems");
        (await _plan.Section("problems")).Draft!.Text.Text.Should().Be($"{Source}Problem: Tension headache\nGoal: Read in the evening\nNote: Prefers mornings.");
    }

    [Fact]
    public async Task What_is_published_stays_at_the_top_of_the_draft_in_both_texts()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.", "Breathe slowly.");
        await Clinic.Do(Care.Psychologist, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, _record));

        var draft = (await _plan.Section("doing", Care.Psychologist)).Draft!;
        draft.Text.Text.Should().StartWith($"Paced breathing.\n\n{Source}");
        (draft.Text.Plain, draft.BasedOn).Should().Be(("Breathe slowly.", 1));
    }

    [Fact]
    public async Task A_draft_that_stands_is_left_as_it_is_and_that_is_said()
    {
        await _plan.Save(Care.Psychologist, "doing", 0, "Half a sentence");

        var result = await Clinic.Do(Care.Psychologist, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, _record));

        (result.Begun.Count, result.Kept).Should().BeEquivalentTo((0, new[] { "doing" }));
        (await _plan.Section("doing", Care.Psychologist)).Draft!.Text.Text.Should().Be("Half a sentence");
    }

    [Fact]
    public async Task Whoever_owns_none_of_the_parts_and_a_record_that_is_no_plan_are_refused_in_words()
    {
        (await Clinic.UseCases.Run(Care.Specialist, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, _record))).Should().BeOfType<Outcome<DraftFromElsewhere.Result>.Refused>()
            .Which.Code.Should().Be("plan.elsewhere-nothing");
        (await Clinic.UseCases.Run(Care.Gp, new DraftFromElsewhere.Command(Guid.CreateVersion7(), Care.Patient, ImportedRecordId.Of(Guid.CreateVersion7())))).Should()
            .BeOfType<Outcome<DraftFromElsewhere.Result>.Refused>().Which.Code.Should().Be("plan.elsewhere-unknown");
    }

    private Task Import(string type, string id, string title, string body) => Clinic.Do(Clinic.System, new ImportBatch.Command(Guid.CreateVersion7(), Clinic.Team,
    [
        new ImportedResource
        {
            Type = type, SourceId = id, Content = new ImportedContent(title, "", "active", "", new DateOnly(2020, 3, 12), null),
            Body = body, Hash = SHA256.HashData(Encoding.UTF8.GetBytes(body)), Person = new PersonReference("", "urn:mrn", "704 218 993", ""),
        },
    ]));
}
