using CareCoord.Domain.Insights;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Patients;

public sealed class InShortQueryTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Before_a_plan_is_published_and_something_given_there_is_nothing()
    {
        await Planned.Begin(Care);

        var look = await Look();

        look.Plan.Should().BeEmpty("a draft is not the record");
        look.Doing.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_worked_on_is_begun_in_plain_words_of_the_version_that_stands()
    {
        var plan = await Planned.Begin(Care);
        await plan.Publish(Care.Gp, "problems", 0, "old", "old");
        await plan.Publish(Care.Gp, "problems", 1, "cephalalgia", "one\n\ntwo\nthree\nfour");

        (await Look()).Plan.Should().Equal(new InShortQuery.SectionShort("What we are working on", "one\ntwo\nthree", GoesOn: true));
    }

    [Fact]
    public async Task What_is_practised_stands_with_its_dose_and_its_line_over_time()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Care.PractiseSixOfSeven(breathing);
        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));

        var one = (await Look()).Doing.Should().ContainSingle().Subject;

        one.Dose.Should().StartWith("7 minutes, twice a day");
        one.Done.Should().StartWith("Done: ");
        one.Chart!.Name.Should().Be("Change in distress");
        (one.Chart.Lowest, one.Chart.Highest).Should().Be((-10, 10));
        one.Chart.Series.Means.Select(x => (x.Mean, x.Count)).Should().Equal((-2m, 2), (-2m, 2), (-2m, 1), (-2m, 2));
        one.Chart.Events.Select(x => x.Label).Should().Equal("given, 5 min", "raised to 7 min");
    }

    [Fact]
    public async Task Each_chart_that_the_form_names_is_drawn_and_minutes_go_up_to_the_cap()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Coordinator, Care.Practice(breathing));
        await Clinic.Do(Care.Psychologist, new HoldProgress.Command(Guid.CreateVersion7(), Care.Patient, breathing, "away"));

        var charts = (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single().Charts;

        charts.Select(x => (x.Name, x.Unit, x.Highest)).Should().Equal(("Change in distress", "points", 10), ("Minutes practised", "min", 20));
        charts[1].Series.Means.Should().Equal(new PracticeMean(new DateOnly(2026, 3, 2), 5, 1));
        charts[1].Events.Select(x => x.Label).Should().Contain("held");
    }

    [Fact]
    public async Task What_was_stopped_is_no_longer_there()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        await Clinic.Do(Care.Psychologist, new StopIntervention.Command(Guid.CreateVersion7(), Care.Patient, breathing, "found something else"));

        (await Look()).Doing.Should().BeEmpty();
    }

    private Task<InShortQuery.InShort> Look() => Clinic.Ask(Care.Gp, new InShortQuery.Request(Care.Patient));
}
