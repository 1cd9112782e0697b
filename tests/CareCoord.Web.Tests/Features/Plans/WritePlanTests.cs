using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

public sealed class WritePlanTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task A_plan_has_every_section_of_the_vocabulary_in_its_order_with_an_owner()
    {
        var plan = await Planned.Begin(Care);

        var sections = (await plan.Read()).Letter!.Sections;

        sections.Select(x => x.Term.Code).Should().Equal(Clinic.Content.PlanSections.Where(x => x.Owner is not null).Select(x => x.Code));
        sections.Single(x => x.Term.Code == "formulation").Owner.Should().Be(Discipline.Psychology);
        sections.Should().OnlyContain(x => x.Standing == null, "nothing is published by starting");
    }

    [Fact]
    public async Task The_persons_own_words_stand_in_the_suggestions()
    {
        var plan = await Planned.Begin(Care);

        (await plan.Section("formulation")).Suggestion.Text.Should().StartWith("the helmet: our shared idea");
        (await plan.Section("what-matters")).Suggestion.Plain.Should().Be("Read to my son");
    }

    [Fact]
    public async Task The_template_sets_its_goals_and_the_review_counts_from_today()
    {
        var plan = await (await Planned.Begin(Care)).Read();

        plan.Goals.Should().ContainSingle(x => x.Activity == "Read to my son, twice a week").Which.By.Should().Be(new DateOnly(2026, 5, 25));
        plan.Goals[0].IsTarget.Should().BeTrue();
        plan.Letter!.ReviewOn.Should().Be(new DateOnly(2026, 5, 25));
    }

    [Fact]
    public async Task A_goal_that_says_the_target_more_exactly_takes_its_place_and_keeps_its_ratings()
    {
        var answers = new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = "carry the shopping home" };

        await Clinic.Do(Care.Gp, new WritePlan.Command(Guid.CreateVersion7(), Care.Patient, "tension-headache", answers));

        var goal = (await Clinic.Ask(Care.Gp, new PlanQuery.Request(Care.Patient))).Goals.Single();
        (goal.Activity, goal.IsTarget, goal.Last!.Value).Should().Be(("carry the shopping home, twice a week", true, 3));
    }

    [Fact]
    public async Task A_section_whose_discipline_takes_no_part_belongs_to_the_lead()
    {
        var patient = await Clinic.Register(People.Fields("Alves", "Rita"));
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, patient) with { Disciplines = [Discipline.PrimaryCare] });

        await Clinic.Do(Care.Gp, new WritePlan.Command(Guid.CreateVersion7(), patient, "tension-headache", Planned.Answers));

        (await Clinic.Ask(Care.Gp, new PlanQuery.Request(patient))).Letter!.Sections.Should().OnlyContain(x => x.Owner == Discipline.PrimaryCare);
    }

    [Fact]
    public async Task An_episode_has_one_plan()
    {
        await Planned.Begin(Care);

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, new WritePlan.Command(Guid.CreateVersion7(), Care.Patient, "functional-gut", Filled("functional-gut")));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Refused>().Which.Code.Should().Be("plan.exists");
    }

    [Fact]
    public async Task A_question_without_an_answer_is_named()
    {
        var outcome = await Clinic.UseCases.Run(Care.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), Care.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = "  " }));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Invalid>().Which.Errors.Should().ContainSingle().Which.Field.Should().Be("matters-most");
    }

    [Theory]
    [InlineData("tension-headache")]
    [InlineData("functional-gut")]
    [InlineData("persistent-pain")]
    [InlineData("health-anxiety-chest-pain")]
    public async Task Every_template_makes_a_plan_even_of_the_longest_answers(string template)
    {
        var outcome = await Clinic.UseCases.Run(Care.Gp, new WritePlan.Command(Guid.CreateVersion7(), Care.Patient, template, Filled(template)));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Done>();
    }

    [Fact]
    public async Task Somebody_outside_the_care_team_neither_starts_nor_reads_a_plan()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.PrimaryCare);

        (await Clinic.UseCases.Run(outsider, new WritePlan.Command(Guid.CreateVersion7(), Care.Patient, "tension-headache", Planned.Answers)))
            .Should().BeOfType<Outcome<CarePlanId>.Refused>().Which.Code.Should().Be("access.refused");
        (await Clinic.UseCases.Ask(outsider, new PlanQuery.Request(Care.Patient)))
            .Should().BeOfType<Outcome<PlanQuery.Plan>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task Publishing_the_first_section_is_what_was_owed_and_the_review_is_owed_next()
    {
        var owed = (await Care.Open(FollowUpKind.WritePlan)).Single();
        var plan = await Planned.Begin(Care);

        await plan.Publish(Care.Gp, "what-matters", 0, "Read to my son");

        (await Care.StatusOf(owed)).Should().Be("Done");
        var reviews = await Task.WhenAll((await Care.Open(FollowUpKind.Review)).Select(Care.DueOn));
        reviews.Should().Contain(new DateOnly(2026, 5, 25));
    }

    private static Dictionary<string, string> Filled(string template) =>
        Clinic.Content.PlanTemplates[template].Variables.ToDictionary(x => x.Name, _ => new string('x', WritePlan.AnswerLength));
}
