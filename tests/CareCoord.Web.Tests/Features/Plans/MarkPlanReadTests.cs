using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Caseload;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

/// <summary>What of a plan is new to each reader, and until when.</summary>
public sealed class MarkPlanReadTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;

    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        await _plan.Publish(Care.Gp, "problems", 0, "The helmet.");
    }

    [Fact]
    public async Task A_published_part_is_new_to_everybody_but_whoever_wrote_it()
    {
        (await New(Care.Gp)).Should().Equal("doing");
        (await New(Care.Psychologist)).Should().Equal("problems");
    }

    [Fact]
    public async Task What_was_read_is_kept_for_each_reader_alone_and_what_comes_after_is_shown_against_it()
    {
        var colleague = await Clinic.Hire(Role.Clinician, Discipline.PrimaryCare, "Mira Holm");
        await Mark(Care.Gp, "doing");
        await _plan.Publish(Care.Psychologist, "doing", 1, "Paced breathing, longer.");
        await _plan.Publish(Care.Psychologist, "doing", 2, "Paced breathing, longer. Walks.");

        var section = await _plan.Section("doing");
        (section.IsNew, section.Read!.Number, section.Read.Text.Text, section.Before!.Number).Should().Be((true, 1, "Paced breathing.", 2));
        (await New(colleague)).Should().BeEquivalentTo("doing", "problems");
        (await _plan.Section("doing", colleague)).Read.Should().BeNull();
    }

    [Fact]
    public async Task What_is_published_while_somebody_reads_stays_new_to_them()
    {
        var shown = await Shown(Care.Gp, "doing");
        await _plan.Publish(Care.Psychologist, "doing", 1, "Paced breathing, longer.");
        await Clinic.Do(Care.Gp, new MarkPlanRead.Command(Guid.CreateVersion7(), Care.Patient, [shown]));

        (await New(Care.Gp)).Should().Equal("doing");
        (await _plan.Section("doing")).Read!.Number.Should().Be(1);
    }

    [Fact]
    public async Task A_tick_says_that_it_was_read()
    {
        await Clinic.Do(Care.Gp, new TickSection.Command(Guid.CreateVersion7(), Care.Patient, (await _plan.Section("doing")).Standing!.Id, Agreed: false));

        (await New(Care.Gp)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_version_that_is_not_there_was_not_read()
    {
        var shown = (await Shown(Care.Gp, "doing")) with { Number = 2 };

        (await Clinic.UseCases.Run(Care.Gp, new MarkPlanRead.Command(Guid.CreateVersion7(), Care.Patient, [shown]))).Should().BeOfType<Outcome<Nothing>.Refused>()
            .Which.Code.Should().Be("plan.version-unknown");
    }

    [Fact]
    public async Task The_caseload_counts_what_is_new_to_whoever_looks()
    {
        (await OnCaseload(Care.Gp)).Should().Be(1);

        await Mark(Care.Gp, "doing");
        (await OnCaseload(Care.Gp)).Should().Be(0);

        await _plan.Publish(Care.Psychologist, "doing", 1, "Paced breathing, longer.");
        (await OnCaseload(Care.Gp)).Should().Be(1);
    }

    private async Task<int> OnCaseload(Session reader) =>
        (await Clinic.Ask(reader, new CaseloadQuery.Request(reader.Staff!.Value.Value, null, false, null))).Single(x => x.PatientId == Care.Patient).NewInPlan;

    private async Task<IEnumerable<string>> New(Session reader) => (await _plan.Read(reader)).Letter!.New.Select(x => x.Term.Code);

    private async Task<MarkPlanRead.Shown> Shown(Session reader, string code)
    {
        var section = await _plan.Section(code, reader);
        return new MarkPlanRead.Shown(section.Id, section.Standing!.Number);
    }

    private async Task Mark(Session reader, string code) =>
        await Clinic.Do(reader, new MarkPlanRead.Command(Guid.CreateVersion7(), Care.Patient, [await Shown(reader, code)]));
}
