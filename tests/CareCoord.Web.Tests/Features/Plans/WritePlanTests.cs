using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

public sealed class WritePlanTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_plan_has_every_section_of_the_vocabulary_in_its_order_with_an_owner()
    {
        var plan = await Planned.Begin(_care);

        var sections = (await plan.Read()).Letter!.Sections;

        sections.Select(x => x.Term.Code).Should().Equal(Clinic.Content.PlanSections.Where(x => x.Owner is not null).Select(x => x.Code));
        sections.Single(x => x.Term.Code == "formulation").Owner.Should().Be(Discipline.Psychology);
        sections.Should().OnlyContain(x => x.Standing == null, "nothing is published by starting");
    }

    [Fact]
    public async Task The_persons_own_words_stand_in_the_suggestions()
    {
        var plan = await Planned.Begin(_care);

        (await plan.Section("formulation")).Suggestion.Text.Should().StartWith("the helmet: our shared idea");
        (await plan.Section("what-matters")).Suggestion.Plain.Should().Be("Read to my son");
    }

    [Fact]
    public async Task The_template_sets_its_goals_and_the_review_counts_from_today()
    {
        var plan = await (await Planned.Begin(_care)).Read();

        plan.Goals.Should().ContainSingle(x => x.Activity == "Read to my son, twice a week").Which.By.Should().Be(new DateOnly(2026, 5, 25));
        plan.Goals[0].IsTarget.Should().BeTrue();
        plan.Letter!.ReviewOn.Should().Be(new DateOnly(2026, 5, 25));
    }

    [Fact]
    public async Task A_goal_that_says_the_target_more_exactly_takes_its_place_and_keeps_its_ratings()
    {
        var answers = new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = "carry the shopping home" };

        await _clinic.Do(_care.Gp, new WritePlan.Command(Guid.CreateVersion7(), _care.Patient, "tension-headache", answers));

        var goal = (await _clinic.Ask(_care.Gp, new PlanQuery.Request(_care.Patient))).Goals.Single();
        (goal.Activity, goal.IsTarget, goal.Last!.Value).Should().Be(("carry the shopping home, twice a week", true, 3));
    }

    [Fact]
    public async Task A_section_whose_discipline_takes_no_part_belongs_to_the_lead()
    {
        var patient = await _clinic.Register(People.Fields("Alves", "Rita"));
        await _clinic.Do(_care.Coordinator, _clinic.IntoCare(_care.Coordinator, _care.Gp, patient) with { Disciplines = [Discipline.PrimaryCare] });

        await _clinic.Do(_care.Gp, new WritePlan.Command(Guid.CreateVersion7(), patient, "tension-headache", Planned.Answers));

        (await _clinic.Ask(_care.Gp, new PlanQuery.Request(patient))).Letter!.Sections.Should().OnlyContain(x => x.Owner == Discipline.PrimaryCare);
    }

    [Fact]
    public async Task An_episode_has_one_plan()
    {
        await Planned.Begin(_care);

        var outcome = await _clinic.UseCases.Run(_care.Psychologist, new WritePlan.Command(Guid.CreateVersion7(), _care.Patient, "functional-gut", Filled("functional-gut")));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Refused>().Which.Code.Should().Be("plan.exists");
    }

    [Fact]
    public async Task A_question_without_an_answer_is_named()
    {
        var outcome = await _clinic.UseCases.Run(_care.Gp, new WritePlan.Command(
            Guid.CreateVersion7(), _care.Patient, "tension-headache", new Dictionary<string, string> { ["main-symptom"] = "the helmet", ["matters-most"] = "  " }));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Invalid>().Which.Errors.Should().ContainSingle().Which.Field.Should().Be("matters-most");
    }

    [Theory]
    [InlineData("tension-headache")]
    [InlineData("functional-gut")]
    [InlineData("persistent-pain")]
    [InlineData("health-anxiety-chest-pain")]
    public async Task Every_template_makes_a_plan_even_of_the_longest_answers(string template)
    {
        var outcome = await _clinic.UseCases.Run(_care.Gp, new WritePlan.Command(Guid.CreateVersion7(), _care.Patient, template, Filled(template)));

        outcome.Should().BeOfType<Outcome<CarePlanId>.Done>();
    }

    [Fact]
    public async Task Somebody_outside_the_care_team_neither_starts_nor_reads_a_plan()
    {
        var outsider = await _clinic.HireOutsider(Role.Clinician, Discipline.PrimaryCare);

        (await _clinic.UseCases.Run(outsider, new WritePlan.Command(Guid.CreateVersion7(), _care.Patient, "tension-headache", Planned.Answers)))
            .Should().BeOfType<Outcome<CarePlanId>.Refused>().Which.Code.Should().Be("access.refused");
        (await _clinic.UseCases.Ask(outsider, new PlanQuery.Request(_care.Patient)))
            .Should().BeOfType<Outcome<PlanQuery.Plan>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task Publishing_the_first_section_is_what_was_owed_and_the_review_is_owed_next()
    {
        var owed = (await _care.Open(FollowUpKind.WritePlan)).Single();
        var plan = await Planned.Begin(_care);

        await plan.Publish(_care.Gp, "what-matters", 0, "Read to my son");

        (await _care.StatusOf(owed)).Should().Be("Done");
        var reviews = await Task.WhenAll((await _care.Open(FollowUpKind.Review)).Select(_care.DueOn));
        reviews.Should().Contain(new DateOnly(2026, 5, 25));
    }

    private static Dictionary<string, string> Filled(string template) =>
        Clinic.Content.PlanTemplates[template].Variables.ToDictionary(x => x.Name, _ => new string('x', WritePlan.AnswerLength));
}
