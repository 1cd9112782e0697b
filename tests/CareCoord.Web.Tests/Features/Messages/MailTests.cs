using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Messages;

/// <summary>Tests of mail that leaves the program, about one person who may be written to.</summary>
public abstract class MailTests(TestCluster cluster) : CareTests(cluster)
{
    protected static readonly DateOnly NextMonday = new(2026, 3, 16);

    /// <summary>Where all of it goes.</summary>
    internal Letterbox Letterbox { get; } = new();

    internal IEnumerable<CareCoord.Web.Integrations.Mail.Mail> ToPerson() => Letterbox.Mails.Where(x => x.To == "tunde@home.example");

    internal IEnumerable<CareCoord.Web.Integrations.Mail.Mail> Digests() => Letterbox.Mails.Where(x => x.To == $"{Care.Coordinator.User!.Value.Value:N}@staff.example");

    protected Task<string> Statuses() => Clinic.Raw<string>("select string_agg(distinct status, ',') from outbound_message where kind = 'Reminder'");

    protected async Task Pass(int days, int minutes = 0)
    {
        Clinic.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(minutes));
        await Round();
    }

    protected Task Round() =>
        new Courier(Clinic.UseCases, Letterbox, user => Task.FromResult<string?>($"{user.Value:N}@staff.example"), Clinic.Clock).Round(Clinic.System, CancellationToken.None);

    protected async Task AgreeToMail(TimeOnly? quiet = null)
    {
        await Clinic.Do(Care.Coordinator, new EditPatient.Command(Guid.CreateVersion7(), Care.Patient, 0, People.Fields() with
        {
            Details = People.Fields().Details with { QuietFrom = quiet, QuietUntil = quiet?.AddHours(4) },
            ContactPoints = [new ContactPointField(ContactPointSystem.Email, "tunde@home.example")],
        }));
        await Mail(given: true, 0);
    }

    protected Task Mail(bool given, int version) => Clinic.Do(Care.Coordinator, new RecordConsent.Command(
        Guid.CreateVersion7(), Care.Patient, ConsentKind.Messages, Channel.Email, "", version, given, null));

    protected async Task<FollowUpId> Book(DateOnly on)
    {
        var id = await Clinic.Do(Care.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, FollowUpKind.Session, "Review of the week", Care.Gp.Staff!.Value, on, null));
        await Clinic.Do(Care.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, id, on, new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));
        return id;
    }
}
