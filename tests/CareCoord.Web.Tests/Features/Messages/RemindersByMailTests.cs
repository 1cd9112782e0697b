using CareCoord.Domain.FollowUps;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Messages;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Features.Messages;

public sealed class RemindersByMailTests(TestCluster cluster) : MailTests(cluster)
{
    [Fact]
    public async Task Each_booking_is_reminded_of_once_of_each_kind_however_often_the_job_runs()
    {
        await AgreeToMail();
        await Book(NextMonday);
        for (var hour = 0; hour < 14 * 24; hour++)
        {
            Clinic.Clock.Advance(TimeSpan.FromHours(1));
            await Round();
        }

        ToPerson().Should().HaveCount(3);
        ToPerson().Select(x => x.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_reminder_says_when_and_how_and_nothing_else()
    {
        await AgreeToMail();
        await Book(NextMonday);
        await Pass(days: 8);

        var mail = ToPerson().Should().ContainSingle().Which;
        (mail.To, mail.Subject).Should().Be(("tunde@home.example", "River Street: you are expected"));
        mail.Text.Should().Be("""
            Hello Tunde,

            we have agreed with you:

            Monday, 16-Mar-2026 at 10:30, face to face

            If this does not suit you any more, please call us, and we find another time. Nobody reads what is sent to this address.

            River Street

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nobody_is_written_to_who_has_not_agreed_and_who_takes_it_back_meanwhile_is_not_either()
    {
        await Book(NextMonday);
        await Pass(days: 8);
        ToPerson().Should().BeEmpty();

        await AgreeToMail();
        Letterbox.IsDown = true;
        await Pass(days: 1);
        await Mail(given: false, 1);
        Letterbox.IsDown = false;
        await Pass(days: 3);

        ToPerson().Should().BeEmpty();
        (await Statuses()).Should().Be("Dropped");
    }

    [Fact]
    public async Task A_booking_that_was_called_off_is_not_reminded_of()
    {
        await AgreeToMail();
        var followUp = await Book(NextMonday);
        Letterbox.IsDown = true;
        await Pass(days: 8);
        await Clinic.Do(Care.Gp, new CallOffBooking.Command(Guid.CreateVersion7(), Care.Patient, followUp, "ill", true));
        Letterbox.IsDown = false;
        await Pass(days: 4);

        ToPerson().Should().BeEmpty();
        (await Statuses()).Should().Be("Dropped");
    }

    [Fact]
    public async Task What_piled_up_is_one_letter_with_all_that_is_ahead()
    {
        await AgreeToMail();
        await Book(NextMonday);
        await Book(NextMonday.AddDays(1));
        Letterbox.IsDown = true;
        await Pass(days: 8);
        await Pass(days: 5);
        Letterbox.IsDown = false;
        await Pass(days: 0, minutes: 2);

        ToPerson().Should().ContainSingle().Which.Text.Should().Contain("Monday, 16-Mar-2026 at 10:30").And.Contain("Tuesday, 17-Mar-2026 at 10:30");
    }

    [Fact]
    public async Task What_the_other_side_refuses_three_times_becomes_a_call()
    {
        await AgreeToMail();
        await Book(NextMonday);
        Letterbox.Refuses = true;
        await Pass(days: 8);
        (await Care.Open(FollowUpKind.Call)).Should().BeEmpty();
        await Pass(days: 0, minutes: 20);
        await Pass(days: 0, minutes: 20);

        (await Statuses()).Should().Be("Failed");
        (await Care.Open(FollowUpKind.Call)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_is_down_counts_against_nobody()
    {
        await AgreeToMail();
        await Book(NextMonday);
        Letterbox.IsDown = true;
        await Pass(days: 8);
        for (var i = 0; i < 5; i++)
        {
            await Pass(days: 0, minutes: 5);
        }

        Letterbox.IsDown = false;
        await Pass(days: 0, minutes: 5);

        ToPerson().Should().ContainSingle();
    }

    [Fact]
    public async Task A_worker_that_was_killed_over_it_loses_it_to_another_after_a_while()
    {
        await AgreeToMail();
        await Book(NextMonday);
        Clinic.Clock.Advance(TimeSpan.FromDays(8));
        await Clinic.Do(Clinic.System, new QueueReminders.Command(Guid.CreateVersion7()));
        (await Clinic.Do(Clinic.System, new ClaimMessages.Command(Guid.CreateVersion7(), 50))).Should().ContainSingle();

        Clinic.Clock.Advance(TimeSpan.FromSeconds(50));
        await Round();
        ToPerson().Should().BeEmpty();
        await Pass(days: 0, minutes: 1);
        ToPerson().Should().ContainSingle();
    }

    [Fact]
    public async Task A_worker_that_is_slow_and_heard_keeps_what_it_has_in_hand()
    {
        await AgreeToMail();
        await Book(NextMonday);
        Clinic.Clock.Advance(TimeSpan.FromDays(8));
        await Clinic.Do(Clinic.System, new QueueReminders.Command(Guid.CreateVersion7()));
        var inHand = await Clinic.Do(Clinic.System, new ClaimMessages.Command(Guid.CreateVersion7(), 50));
        Clinic.Clock.Advance(TimeSpan.FromSeconds(50));
        await Clinic.Do(Clinic.System, new RecordDeliveries.Command(Guid.CreateVersion7(), [], inHand));
        Clinic.Clock.Advance(TimeSpan.FromSeconds(50));
        await Round();

        ToPerson().Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_has_the_page_of_a_person_open_sees_that_they_were_reminded()
    {
        var bell = Clinic.Services.GetRequiredService<NodeBell>();
        await AgreeToMail();
        await Book(NextMonday);
        Clinic.Clock.Advance(TimeSpan.FromDays(8));
        await Clinic.Do(Clinic.System, new QueueReminders.Command(Guid.CreateVersion7()));
        var message = (await Clinic.Do(Clinic.System, new ClaimMessages.Command(Guid.CreateVersion7(), 50))).Single();
        bell.Take();

        await Clinic.Do(Clinic.System, new RecordDeliveries.Command(Guid.CreateVersion7(), [new(message, RecordDeliveries.Came.Sent)], []));

        Ring.Read(bell.Take()!).Single().Concerns([Care.Patient.Value]).Should().BeTrue();
    }

    [Fact]
    public async Task Quiet_hours_are_kept()
    {
        await AgreeToMail(quiet: new TimeOnly(8, 0));
        await Book(NextMonday);
        await Pass(days: 8);
        ToPerson().Should().BeEmpty();

        await Pass(days: 0, minutes: 4 * 60);
        ToPerson().Should().ContainSingle();
    }

    [Fact]
    public async Task Two_letters_that_a_dead_address_refuses_are_one_call()
    {
        await AgreeToMail();
        await Book(NextMonday);
        Letterbox.Refuses = true;
        await Pass(days: 8);
        await Pass(days: 0, minutes: 20);
        await Pass(days: 0, minutes: 20);
        await Book(NextMonday.AddDays(1));
        await Pass(days: 3);
        await Pass(days: 0, minutes: 20);
        await Pass(days: 0, minutes: 20);

        (await Clinic.Raw<long>("select count(*) from outbound_message where kind = 'Reminder' and status = 'Failed'")).Should().BeGreaterThan(1);
        (await Care.Open(FollowUpKind.Call)).Should().ContainSingle();
    }

    [Fact]
    public async Task Somebody_without_a_given_name_is_written_to_by_the_family_name()
    {
        await AgreeToMail();
        await Clinic.Raw<Guid>("update patient set given_names = '', preferred_name = '' returning id");
        await Book(NextMonday);
        await Pass(days: 8);

        ToPerson().Should().ContainSingle().Which.Text.Should().StartWith("Hello Oyelaran,");
    }

    [Fact]
    public async Task Somebody_whose_name_nobody_knows_keeps_nobody_elses_letter()
    {
        await AgreeToMail();
        await Clinic.Raw<Guid>("update patient set given_names = '', preferred_name = '', family_name = '', title = '' returning id");
        await Book(NextMonday);
        await Pass(days: 8);

        ToPerson().Should().BeEmpty();
        Digests().Should().NotBeEmpty();
        (await Statuses()).Should().Be("Dropped");
    }

    [Fact]
    public async Task Whoever_may_not_run_the_outbox_is_refused()
    {
        (await Clinic.UseCases.Run(Clinic.Administrator, new ClaimMessages.Command(Guid.CreateVersion7(), 1)))
            .Should().BeOfType<Outcome<IReadOnlyList<Domain.Messages.OutboundMessageId>>.Refused>();
    }
}
