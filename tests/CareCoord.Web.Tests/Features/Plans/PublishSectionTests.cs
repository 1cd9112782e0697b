using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

public sealed class PublishSectionTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;

    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
    }

    [Fact]
    public async Task Two_people_who_write_different_sections_at_once_both_succeed()
    {
        var both = await Task.WhenAll(
            _plan.Publish(Care.Gp, "problems", 0, "The helmet, sleep."),
            _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing."));

        both.Should().AllBeOfType<Outcome<int>.Done>();
        (await _plan.Section("problems")).Standing!.By.Should().Be("Dr Okoye");
        (await _plan.Section("doing")).Standing!.By.Should().Be("Lee Brandt");
    }

    [Fact]
    public async Task Of_two_who_write_the_same_section_the_second_sees_both_texts_and_keeps_the_draft()
    {
        var colleague = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Mira Holm");
        await _plan.Save(colleague, "doing", 0, "Walks, with a friend.");
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.", "Slow breathing.");

        var second = await _plan.Publish(colleague, "doing", 0, "Walks, with a friend.");

        second.Should().BeOfType<Outcome<int>.Conflict>().Which.Theirs.Should().Be(new PublishSection.Theirs(1, "Paced breathing.", "Slow breathing.", "Lee Brandt"));
        var section = await _plan.Section("doing", colleague);
        section.Standing!.Text.Text.Should().Be("Paced breathing.");
        section.Draft!.Text.Text.Should().Be("Walks, with a friend.");
        section.Draft.BasedOn.Should().Be(0);
    }

    [Fact]
    public async Task After_looking_at_both_the_second_publishes_over_the_first_which_stays_as_the_version_before()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");

        await _plan.Publish(Care.Psychologist, "doing", 1, "Paced breathing and walks.");

        var section = await _plan.Section("doing");
        (section.Standing!.Number, section.Standing.Text.Text).Should().Be((2, "Paced breathing and walks."));
        section.Before!.Text.Text.Should().Be("Paced breathing.");
    }

    [Fact]
    public async Task Another_discipline_cannot_publish_and_its_draft_stays()
    {
        await _plan.Save(Care.Gp, "doing", 0, "Planned visits.");

        var outcome = await _plan.Publish(Care.Gp, "doing", 0, "Planned visits.");

        outcome.Should().BeOfType<Outcome<int>.Refused>().Which.Code.Should().Be("plan.not-owner");
        (await _plan.Section("doing", Care.Gp)).Draft!.Text.Text.Should().Be("Planned visits.");
    }

    [Fact]
    public async Task Publishing_ends_the_draft()
    {
        await _plan.Save(Care.Psychologist, "doing", 0, "Paced");

        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");

        (await _plan.Section("doing", Care.Psychologist)).Draft.Should().BeNull();
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_writer_alone_and_can_be_thrown_away()
    {
        await _plan.Save(Care.Psychologist, "doing", 0, "Half a thou");
        var section = await _plan.Section("doing", Care.Psychologist);
        (await _plan.Section("doing", Care.Gp)).Draft.Should().BeNull();
        section.Draft!.SavedAt.Should().Be(Clinic.Clock.GetUtcNow());

        await Clinic.Do(Care.Psychologist, new DiscardDraft.Command(Guid.CreateVersion7(), Care.Patient, section.Id));

        (await _plan.Section("doing", Care.Psychologist)).Draft.Should().BeNull();
    }

    [Fact]
    public async Task A_draft_that_was_saved_again_says_what_stood_last_in_the_field()
    {
        await _plan.Save(Care.Psychologist, "doing", 0, "Paced", "Slow");
        await _plan.Save(Care.Psychologist, "doing", 0, "Paced breathing.", "Slow breathing.");

        var draft = (await _plan.Section("doing", Care.Psychologist)).Draft!;

        draft.Text.Should().Be(new Domain.Plans.SectionText("Paced breathing.", "Slow breathing."));
    }

    [Fact]
    public async Task The_other_disciplines_are_told_until_each_has_ticked()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        (await Told()).Should().Be(2, "primary care and the specialty have not seen it");

        await Tick(Care.Gp, agreed: true);
        (await Told()).Should().Be(1);

        await Tick(Care.Specialist, agreed: false);
        (await Told()).Should().Be(0);
        (await _plan.Section("doing")).Standing!.Ticks.Select(x => (x.Discipline, x.Agreed, x.By)).Should().BeEquivalentTo(
            [(Discipline.PrimaryCare, true, "Dr Okoye"), (Discipline.Specialty, false, "Dr Sørli")]);
    }

    [Fact]
    public async Task Agreeing_after_having_seen_raises_the_tick_and_seeing_does_not_take_it_back()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        await Tick(Care.Gp, agreed: false);
        await Tick(Care.Gp, agreed: true);
        await Tick(Care.Gp, agreed: false);

        (await _plan.Section("doing")).Standing!.Ticks.Should().ContainSingle().Which.Agreed.Should().BeTrue();
    }

    [Fact]
    public async Task A_new_version_asks_for_new_ticks()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        await Tick(Care.Gp, agreed: true);

        await _plan.Publish(Care.Psychologist, "doing", 1, "Paced breathing, longer.");

        (await _plan.Section("doing")).Standing!.Ticks.Should().BeEmpty();
        (await _plan.Section("doing")).Before!.Ticks.Should().ContainSingle();
    }

    private async Task Tick(Session by, bool agreed) => await Clinic.Do(
        by, new TickSection.Command(Guid.CreateVersion7(), Care.Patient, (await _plan.Section("doing")).Standing!.Id, agreed));

    private Task<long> Told() => Clinic.Raw<long>("select count(*) from attention where kind = 'SectionUnseen'");
}
