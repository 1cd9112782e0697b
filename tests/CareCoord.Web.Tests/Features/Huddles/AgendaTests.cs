using CareCoord.Domain.Attention;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Huddles;

/// <summary>An agenda is changed by hand before the huddle begins, with reasons, and is frozen then.</summary>
public sealed class AgendaTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private PatientId _second;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        _second = await _clinic.Register(People.Fields("Abara", "Ngozi", new DateOnly(1991, 5, 6)));
        await _clinic.Do(_care.Coordinator, _clinic.IntoCare(_care.Coordinator, _care.Gp, _second));
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task The_agenda_is_read_before_it_begins_with_who_could_be_added_and_what_became_of_last_times_decisions()
    {
        var meeting = await Meeting.Start(_care);
        await _clinic.Do(_care.Coordinator, await meeting.Deciding());
        await meeting.End();
        _clinic.Clock.Advance(TimeSpan.FromDays(1));

        var agenda = await Read();

        agenda.Items.Select(x => x.Name).Should().Equal("ABARA, Ngozi");
        agenda.Others.Select(x => x.Name).Should().Equal("OYELARAN, Tunde");
        (await _clinic.Ask(_care.Coordinator, new LastTimeQuery.Request(_clinic.Team))).Should().Equal(new LastTimeQuery.DecidedView(_care.Patient, "OYELARAN, Tunde", "Ring him at another time of day.", "Lee Brandt", "open, by 6-Mar"));
    }

    [Fact]
    public async Task Whoever_is_taken_off_stays_off_with_the_reason_and_their_record_stays_closed()
    {
        var consultant = await _clinic.HireOutsider(Role.PsychiatricConsultant, Discipline.Specialty);

        var id = await _clinic.Do(_care.Coordinator, Starting(new([], [], [new(_second, "On holiday until Friday.")])) with { Attendees = [consultant.Staff!.Value] });

        var seen = await _clinic.Ask(_care.Coordinator, new HuddleQuery.Request(id));
        (seen.Rows.Select(x => x.PatientId).Single(), seen.Hidden).Should().Be((_care.Patient, 0));
        seen.TakenOff.Should().Equal("ABARA, Ngozi: On holiday until Friday.");
        (await _clinic.UseCases.Ask(consultant, new PersonQuery.Request(_second))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
        (await _clinic.UseCases.Ask(consultant, new PersonQuery.Request(_care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Done>();
    }

    [Fact]
    public async Task Whoever_was_new_and_is_taken_off_is_new_to_the_next_huddle_too()
    {
        var id = await _clinic.Do(_care.Coordinator, Starting(new([], [], [new(_second, "On holiday until Friday.")])));
        var turn = (await _clinic.Ask(_care.Coordinator, new HuddleQuery.Request(id))).Rows.Single();
        await _clinic.Do(_care.Coordinator, new LeaveAsIs.Command(Guid.CreateVersion7(), id, turn.Id, turn.PatientId, new DateOnly(2026, 3, 30)));
        await _clinic.Do(_care.Coordinator, new EndHuddle.Command(Guid.CreateVersion7(), id));
        _clinic.Clock.Advance(TimeSpan.FromDays(7));

        (await Read()).Items.Select(x => (x.PatientId, x.Band)).Should().Equal((_second, Band.New));
    }

    [Fact]
    public async Task Whoever_is_added_is_looked_at_for_the_reason_that_was_given_and_the_order_is_as_put()
    {
        var meeting = await Meeting.Start(_care);
        await _clinic.Do(_care.Coordinator, await meeting.Leaving(new DateOnly(2026, 3, 30)));
        await meeting.End();
        _clinic.Clock.Advance(TimeSpan.FromDays(1));

        var id = await _clinic.Do(_care.Coordinator, Starting(new([], [new(_care.Patient, "His sister rang.")], [])));

        var rows = (await _clinic.Ask(_care.Coordinator, new HuddleQuery.Request(id))).Rows;
        rows.Select(x => (x.PatientId, x.Band)).Should().Equal((_second, Band.New), (_care.Patient, Band.EveryoneElse));
        rows[1].Sentence.Should().Be("Asked for: His sister rang.");
    }

    [Fact]
    public async Task Two_of_one_place_are_put_in_another_order()
    {
        var listed = (await Read()).Items;

        var id = await _clinic.Do(_care.Coordinator, Starting(new([listed[1].PatientId, listed[0].PatientId], [], [])));

        (await _clinic.Ask(_care.Coordinator, new HuddleQuery.Request(id))).Rows.Select(x => x.PatientId).Should().Equal(listed[1].PatientId, listed[0].PatientId);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_changed_and_only_members_prepare()
    {
        (await _clinic.UseCases.Run(_care.Coordinator, Starting(new([], [], [new(_second, " ")])))).Should().BeOfType<Outcome<HuddleId>.Invalid>();
        var outsider = await _clinic.HireOutsider(Role.Clinician, Discipline.Psychology);
        (await _clinic.UseCases.Ask(outsider, new AgendaQuery.Request(_clinic.Team))).Should().BeOfType<Outcome<AgendaQuery.View>.Refused>();
        (await _clinic.UseCases.Ask(outsider, new LastTimeQuery.Request(_clinic.Team))).Should().BeOfType<Outcome<IReadOnlyList<LastTimeQuery.DecidedView>>.Refused>();
    }

    private Task<AgendaQuery.View> Read() => _clinic.Ask(_care.Coordinator, new AgendaQuery.Request(_clinic.Team));

    private StartHuddle.Command Starting(StartHuddle.Edits edits) => Meeting.Starting(_care) with { ByHand = edits };
}
