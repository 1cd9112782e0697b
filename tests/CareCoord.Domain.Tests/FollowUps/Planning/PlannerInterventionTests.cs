using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PlannerInterventionTests
{
    private static readonly DateOnly Monday = People.Monday;

    [Fact]
    public void An_interventions_check_in_and_review_are_its_disciplines()
    {
        var owed = Of(Given.Person() with { Interventions = [Given.Breathing()] }, "intervention").ToList();

        owed.Select(x => (x.Key.Kind, x.DueOn, x.OwnerId, x.Discipline)).Should().BeEquivalentTo([
            (FollowUpKind.CheckIn, Monday.AddDays(14), People.Lee, Discipline.Psychology),
            (FollowUpKind.Review, Monday.AddDays(28), People.Lee, Discipline.Psychology),
        ]);
    }

    [Fact]
    public void Without_anybody_for_the_discipline_it_is_the_leads() =>
        Of(Given.Person() with { Interventions = [Given.Breathing() with { Discipline = Discipline.SocialWork }] }, "intervention")
            .Should().OnlyContain(x => x.OwnerId == People.Gp);

    [Fact]
    public void Visits_follow_each_other_by_number_until_there_are_enough()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Visits() with { SessionCount = 2 }] });
        var dates = new List<DateOnly>();
        for (var visit = 0; visit < 2; visit++)
        {
            care.Plan();
            var next = care.Open.Single(x => x.Kind == FollowUpKind.Session);
            dates.Add(next.DueOn);
            next.Reasons[0].Facts.Number.Should().Be(visit + 1);
            care.GoTo(next.DueOn);
            next.Complete(People.Gp, care.Now, care.Today);
        }

        care.Plan();

        dates.Should().Equal(Monday.AddDays(28), Monday.AddDays(56));
        care.Open.Should().NotContain(x => x.Kind == FollowUpKind.Session);
    }

    [Fact]
    public void A_missed_visit_is_tried_again_on_the_next_working_day_and_says_so()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Visits()] });
        care.Plan();
        var visit = care.Open.Single(x => x.Kind == FollowUpKind.Session);
        care.GoTo(visit.DueOn);
        visit.Miss(MissCause.NoShow, "", People.Gp, care.Now, care.Today);

        care.Plan();

        var again = care.Open.Single(x => x.Kind == FollowUpKind.Session);
        (again.DueOn, again.Reasons[0].Occurrence).Should().Be((visit.DueOn.AddDays(1), "visit:1+4wk/2"));
        again.Reasons[0].Facts.MissedOn.Should().Be(visit.DueOn);
    }

    [Fact]
    public void Withdrawn_by_hand_it_comes_back_an_interval_later()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        care.Open.Single(x => x.Kind == FollowUpKind.Contact).Withdraw("abroad", People.Ana, care.Now, care.Today);

        care.Plan();

        care.Open.Single(x => x.Kind == FollowUpKind.Contact).DueOn.Should().Be(Monday.AddDays(14));
    }

    [Fact]
    public void Stopped_its_follow_ups_are_withdrawn_and_paused_its_end_is_looked_at()
    {
        var care = new SimulatedCare(Given.Person() with { Interventions = [Given.Breathing(), Given.Visits()] });
        care.Plan();

        care.Change(x => x with { Interventions = [Given.Breathing() with { PausedUntil = Monday.AddDays(21) }] });
        care.Plan();

        care.Open.SelectMany(x => x.Reasons).Where(x => x.ReleasedOn is null && x.Source != ReasonSource.Phase)
            .Select(x => (x.Kind, x.DueOn)).Should().Equal((FollowUpKind.Review, Monday.AddDays(21)));
    }

    [Fact]
    public void A_refused_channel_is_not_planned_on()
    {
        var byPhone = Given.Breathing() with { CheckInChannel = Channel.Phone };
        var refused = Given.In(Phase.Active) with { RefusedChannels = [Channel.Phone] };

        Of(Given.Person() with { Interventions = [byPhone] }, "intervention").Should().Contain(x => x.Channel == Channel.Phone);
        Of(Given.Person(refused) with { Interventions = [byPhone] }, "intervention").Should().NotContain(x => x.Channel == Channel.Phone);
    }

    [Fact]
    public void A_new_interval_replans_what_nobody_agreed_and_leaves_what_was_agreed()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        care.Change(x => x with { Standing = x.Standing with { ChosenIntervalDays = 7 } });
        care.Plan();
        care.Open.Single(x => x.Kind == FollowUpKind.Contact).DueOn.Should().Be(Monday.AddDays(7));

        care.Open.Single(x => x.Kind == FollowUpKind.Contact).Tell(People.At(Monday.AddDays(7), 12), Monday.AddDays(7), People.Ana, care.Now);
        care.Change(x => x with { Standing = x.Standing with { ChosenIntervalDays = 28 } });
        care.Plan();

        care.Open.Single(x => x.Kind == FollowUpKind.Contact).DueOn.Should().Be(Monday.AddDays(7));
    }

    [Fact]
    public void What_people_and_rules_made_is_never_withdrawn_by_planning()
    {
        var care = new SimulatedCare(Given.Person());
        care.Owe(Owing.Something(source: ReasonSource.Hand, kind: FollowUpKind.Review, occurrence: "1"));
        care.Owe(Owing.Something(source: ReasonSource.OfRule("light-headed"), kind: FollowUpKind.Call, occurrence: "1"));
        care.Owe(Owing.Something(source: "huddle:1", kind: FollowUpKind.Decision, occurrence: "1"));

        care.Plan();

        care.Open.SelectMany(x => x.Reasons).Select(x => x.Kind).Should().Contain([FollowUpKind.Review, FollowUpKind.Call, FollowUpKind.Decision]);
    }

    private static IEnumerable<Owed> Of(PlannerInput input, string word) => Planner.Plan(input).Inserts
        .SelectMany(x => x.Reasons).Where(x => ReasonSource.WordOf(x.Key.Source) == word);
}
