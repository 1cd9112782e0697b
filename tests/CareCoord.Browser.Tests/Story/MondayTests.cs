using System.Diagnostics;
using System.Globalization;
using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Story;

/// <summary>A coordinator's Monday: forty people are owed something, and all of it is worked here, without another tool.</summary>
public sealed partial class MondayTests(Site shared) : IAsyncLifetime
{
    // DESIGN: what somebody bears forty times before noon. A call is one key; a day, a reason and a note are letters.
    private const double MostKeysPerItem = 6;
    private const double MostClicksPerItem = 0.25;

    private readonly MovedClock clock = new(MondayOwed.Begin);
    private Site site = null!;
    private Practice practice = null!;
    private MondayOwed owed = null!;

    public async ValueTask InitializeAsync()
    {
        // Weeks pass before that Monday, and nobody gives the password anew each time.
        site = await shared.On(clock, ("IdleLock:Minutes", "1000000"), ("Role", "web"));
        practice = await Practice.Staffed(site);
        owed = new MondayOwed(practice, clock);
        await owed.Live();
        await site.Services.GetRequiredService<Sweeper>().Run(Schedule.Plan, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Forty_people_are_owed_something_and_nobody_is_forgotten_by_noon()
    {
        await using var ana = await practice.SignIn(practice.Coordinator, "/");
        await ana.Says("42 things for you");
        await ana.Photograph("monday-at-eight-1440-light");
        var hands = new Hands(ana);

        var watch = Stopwatch.StartNew();
        await hands.Click(ana.Page.GetByRole(AriaRole.Link, new() { Name = "Call them one by one" }));
        await CallEverybody(ana, hands);
        await hands.Press("g", "t");
        await DoTheRest(ana, hands);
        watch.Stop();

        await ana.Says("Nothing is owed now.");
        await ana.Photograph("monday-at-noon-1440-light");
        await NobodyIsForgotten();
        var (keys, clicks) = ((double)hands.Keys / owed.People.Count, (double)hands.Clicks / owed.People.Count);
        await Measures.Tell("monday", string.Create(
            CultureInfo.InvariantCulture, $"monday items={owed.People.Count} seconds-per-item={watch.Elapsed.TotalSeconds / owed.People.Count:0.00} keys-per-item={keys:0.0} clicks-per-item={clicks:0.00}"));
        keys.Should().BeLessThanOrEqualTo(MostKeysPerItem);
        clicks.Should().BeLessThanOrEqualTo(MostClicksPerItem);
    }

    /// <summary>
    /// Everybody has one next contact with a day ahead. Whoever was not reached is still owed today's, and it comes back on the day to
    /// which it was put off.
    /// </summary>
    private async Task NobodyIsForgotten()
    {
        var stillOwed = new List<string>();
        var putOff = new List<string>();
        foreach (var (name, person) in owed.People)
        {
            var next = (await Of(person)).Next;
            var contact = next.Where(x => x.IsContact).Should().ContainSingle($"{name} has one next contact").Which;
            stillOwed.AddRange(contact.DueOn > practice.Today ? [] : [name]);
            putOff.AddRange(next.Any(x => x.Words.EndsWith("Put off once.", StringComparison.Ordinal)) ? [name] : []);
        }

        stillOwed.Should().BeEquivalentTo("Vain 1", "Vain 2");
        putOff.Should().BeEquivalentTo([.. stillOwed, "Declined 1", "Later 1"]);
        (await Of(owed.People["Handed 1"])).Next.Single(x => x.Words.StartsWith(MondayOwed.Topic, StringComparison.Ordinal)).Owner.Should().Be("Dr Okoye");
        (await Of(owed.People["Moved 1"])).Next.Single(x => x.IsContact).DueOn.Should().Be(practice.Today.AddDays(7));
        (await Of(owed.People["Visit 1"])).Contacts.Single().Channel.Should().Be(Channel.InPerson, "it was agreed so");
        (await Of(owed.People["Late 1"])).Contacts.Single().Note.Should().Be("slept better");
    }

    private Task<PersonQuery.Person> Of(PatientId person) => practice.Ask(practice.Coordinator, new PersonQuery.Request(person));
}
