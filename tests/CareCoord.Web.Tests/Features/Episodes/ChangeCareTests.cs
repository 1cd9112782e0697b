using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Episodes;

public sealed class ChangeCareTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_new_phase_plans_by_its_own_cadence_at_once()
    {
        await Clinic.Do(Care.Gp, Move(Phase.Maintenance));

        (await CareNow()).Phase.Should().Be(Phase.Maintenance);
        (await Care.DueOn((await Care.Open(FollowUpKind.Contact)).Single())).Should().Be(Monday.AddDays(28));
    }

    [Fact]
    public async Task Why_the_phase_was_changed_is_asked_and_kept_for_who_looks_later()
    {
        (await Clinic.UseCases.Run(Care.Gp, Move(Phase.Maintenance) with { Reason = " " })).Should().BeOfType<Outcome<Nothing>.Invalid>();

        await Clinic.Do(Care.Gp, Move(Phase.Maintenance));

        (await Clinic.Raw<long>("select count(*) from audit.entry where why = 'target met twice'")).Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Two_who_change_the_phase_at_once_do_not_overwrite_each_other()
    {
        await Clinic.Do(Care.Gp, Move(Phase.Maintenance));

        (await Clinic.UseCases.Run(Care.Psychologist, Move(Phase.Watch))).Should().BeOfType<Outcome<Nothing>.Conflict>();
    }

    [Fact]
    public async Task A_pause_takes_back_what_would_reach_the_person_and_its_end_asks_the_lead()
    {
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday.AddDays(30), "abroad"));

        (await Care.Open(FollowUpKind.Contact)).Should().BeEmpty();
        (await Care.DueOn((await Care.Open(FollowUpKind.Decision)).Single())).Should().Be(Monday.AddDays(30));

        await Clinic.Do(Care.Gp, new ResumeCare.Command(Guid.CreateVersion7(), Care.Patient, 1, ""));

        (await CareNow()).Phase.Should().Be(Phase.Active);
        (await Care.Open(FollowUpKind.Contact)).Should().ContainSingle("an active person always has a dated next contact");
    }

    [Fact]
    public async Task A_pause_shows_what_was_promised_or_written_down_and_ends_a_promise_only_when_the_person_knows()
    {
        await Clinic.Do(Care.Coordinator, Call("about the letter"));
        await Clinic.Do(Care.Coordinator, Call("about the blood count") with { TellBy = new TimeOnly(12, 0) });
        var pause = new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday.AddDays(30), "abroad");

        (await CareNow()).EndsWithPause.Select(x => (x.Words, x.IsTold)).Should().BeEquivalentTo([("about the letter.", false), ("about the blood count. Agreed for 5-Mar, 12:00.", true)]);
        (await Clinic.UseCases.Run(Care.Gp, pause)).Should().BeOfType<Outcome<Nothing>.Conflict>("nothing falls that nobody saw");
        pause = pause with { Seen = [.. (await CareNow()).EndsWithPause.Select(x => x.Id)] };
        (await Clinic.UseCases.Run(Care.Gp, pause)).Should().BeOfType<Outcome<Nothing>.Refused>()
            .Which.Why.Should().Be("The person was told of 5-Mar, which would fall. Tell them first.");
        (await Care.Open(FollowUpKind.Call)).Should().HaveCount(2);

        await Clinic.Do(Care.Gp, pause with { PersonKnows = true });

        (await Care.Open(FollowUpKind.Call)).Should().BeEmpty();
    }

    [Fact]
    public async Task While_care_rests_nothing_is_written_down_that_would_reach_the_person()
    {
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday.AddDays(30), "abroad"));

        (await Clinic.UseCases.Run(Care.Coordinator, Call("about the letter"))).Should().BeOfType<Outcome<FollowUpId>.Refused>()
            .Which.Why.Should().Be("Care rests until 1-Apr-2026: go on with care first.");
        (await Clinic.UseCases.Run(Care.Coordinator, Care.Contact() with { NextOn = Monday.AddDays(4) })).Should().BeOfType<Outcome<ContactId>.Refused>()
            .Which.Code.Should().Be("care.rests");

        var decision = await Clinic.Do(Care.Coordinator, Call("about the letter") with { Kind = FollowUpKind.Decision });
        (await Care.StatusOf(decision)).Should().Be("Open");
    }

    [Fact]
    public async Task While_care_rests_a_huddle_decides_on_what_does_not_reach_the_person()
    {
        var meeting = await Meeting.Start(Care);
        await Clinic.Do(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday.AddDays(30), "abroad"));

        (await Clinic.UseCases.Run(Care.Coordinator, await meeting.Deciding())).Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("care.rests");

        var decided = await Clinic.Do(Care.Coordinator, await meeting.Deciding() with { Kind = FollowUpKind.Decision });
        (await Care.StatusOf(decided)).Should().Be("Open");
    }

    [Fact]
    public async Task While_the_person_refuses_contact_nothing_is_written_down_that_would_reach_them()
    {
        var consent = (await CareNow()).Consents.SingleOrDefault(x => x.Kind == ConsentKind.Contact);
        await Clinic.Do(Care.Gp, new RecordConsent.Command(Guid.CreateVersion7(), Care.Patient, ConsentKind.Contact, null, "", consent?.Version, false, null));

        (await Clinic.UseCases.Run(Care.Coordinator, Call("about the letter"))).Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("care.refused");
    }

    [Fact]
    public async Task A_pause_without_a_later_day_and_a_resumption_without_a_pause_are_refused_in_words()
    {
        (await Clinic.UseCases.Run(Care.Gp, new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, Monday, "abroad")))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.pause-end");
        (await Clinic.UseCases.Run(Care.Gp, new ResumeCare.Command(Guid.CreateVersion7(), Care.Patient, 0, "")))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.not-paused");
    }

    [Fact]
    public async Task A_chosen_interval_moves_the_next_contact_and_one_that_the_phase_lacks_is_refused()
    {
        await Clinic.Do(Care.Gp, new ChooseInterval.Command(Guid.CreateVersion7(), Care.Patient, 0, 7));

        (await Care.DueOn((await Care.Open(FollowUpKind.Contact)).Single())).Should().Be(Monday.AddDays(7));
        (await Clinic.UseCases.Run(Care.Gp, new ChooseInterval.Command(Guid.CreateVersion7(), Care.Patient, 1, 21)))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("episode.interval");
    }

    [Fact]
    public async Task A_new_coordinator_takes_part_and_takes_over_what_the_phase_asks_for()
    {
        var other = await Clinic.HireOutsider(Role.Coordinator, Discipline.Coordination);

        await Clinic.Do(Care.Gp, new NameLead.Command(Guid.CreateVersion7(), Care.Patient, 0, Care.Gp.Staff!.Value, other.Staff!.Value));

        var next = (await Clinic.Ask(other, new PersonQuery.Request(Care.Patient))).Next;
        next.Single(x => x.Kind == FollowUpKind.Contact).Owner.Should().Be("Outside Coordinator");
        next.Single(x => x.Kind == FollowUpKind.CaseReview).Owner.Should().Be("Dr Okoye");
    }

    [Fact]
    public async Task A_colleague_who_is_added_reads_the_record_and_no_longer_when_their_part_ends()
    {
        var other = await Clinic.HireOutsider(Role.Clinician, Discipline.SocialWork);
        await Clinic.Do(Care.Gp, new AddToCareTeam.Command(Guid.CreateVersion7(), Care.Patient, other.Staff, null));
        (await Clinic.UseCases.Ask(other, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Done>();

        var member = (await CareNow()).Members.Single(x => x.Staff == other.Staff);
        await Clinic.Do(Care.Gp, new EndOnCareTeam.Command(Guid.CreateVersion7(), Care.Patient, member.Id, "advice given"));

        (await Clinic.UseCases.Ask(other, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
    }

    [Fact]
    public async Task Whoever_leads_does_not_just_go()
    {
        var member = (await CareNow()).Members.Single(x => x.Staff == Care.Gp.Staff);

        (await Clinic.UseCases.Run(Care.Coordinator, new EndOnCareTeam.Command(Guid.CreateVersion7(), Care.Patient, member.Id, "has left")))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("care-team.leads");
    }

    [Theory]
    [InlineData(Role.FrontDesk)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_without_a_clinical_role_is_added_or_changes_anything(Role role)
    {
        var outsider = await Clinic.HireOutsider(role, Discipline.Coordination);

        (await Clinic.UseCases.Run(Care.Gp, new AddToCareTeam.Command(Guid.CreateVersion7(), Care.Patient, outsider.Staff, null)))
            .Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("care-team.role");
        (await Clinic.UseCases.Run(outsider, Move(Phase.Maintenance))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("access.refused");
        (await Clinic.UseCases.Ask(outsider, new CareQuery.Request(Care.Patient))).Should().BeOfType<Outcome<CareQuery.Care>.Refused>();
    }

    private ChangePhase.Command Move(Phase to) => new(Guid.CreateVersion7(), Care.Patient, 0, to, "target met twice");

    private AddFollowUp.Command Call(string about) =>
        new(Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, about, Care.Gp.Staff!.Value, Monday.AddDays(3), null);

    private Task<CareQuery.Care> CareNow() => Clinic.Ask(Care.Gp, new CareQuery.Request(Care.Patient));
}
