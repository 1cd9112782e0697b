using CareCoord.Browser.Tests.Fixtures;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Features.Consents;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCoord.Browser.Tests.Nodes;

/// <summary>Several processes are one program: whoever works at one sees what is done at another, and one that dies takes nothing with it.</summary>
public sealed class NodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>, IAsyncLifetime
{
    private static readonly string[] OfTheLine = ["WebSocket", "connection", "negotiation", "circuit", "Failed to load resource"];
    private const int Noon = 12;
    private const string Part = "What we are working on";
    private Practice practice = null!;

    private string Plan => $"/people/{practice.Patient.Value}/plan";

    public async ValueTask InitializeAsync()
    {
        await nodes.Serve();
        practice = await Practice.Found(nodes.BackDoor);
        await practice.Do(practice.Gp, new WritePlan.Command(Guid.CreateVersion7(), practice.Patient, "tension-headache", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["main-symptom"] = "the helmet",
            ["matters-most"] = "Read to my son",
        }));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_one_publishes_at_one_node_another_reads_at_the_other_without_a_reload()
    {
        var (gp, psychologist) = await OneAtEach();
        await using var _ = gp;
        await using var __ = psychologist;
        await Says(psychologist, "0 of 8 parts are written.");

        await Write(gp, "The helmet, most afternoons.");
        await Publish(gp);

        await Says(psychologist, "The helmet, most afternoons.");
    }

    [Fact]
    public async Task Whoever_writes_at_a_node_that_is_killed_goes_on_at_the_other_with_what_was_saved()
    {
        var (gp, psychologist) = await OneAtEach();
        await using var _ = gp;
        await using var __ = psychologist;
        gp.Expected = IsOfTheLine;
        var (dying, other) = (await TwoNodes.Of(gp), await TwoNodes.Of(psychologist));
        await Write(gp, "The helmet, most afternoons.");

        await IsLoadedAnew(gp, () => nodes.Kill(dying));

        (await TwoNodes.Of(gp)).Should().Be(other);
        await Assertions.Expect(gp.Page.GetByLabel("For clinicians")).ToHaveValueAsync("The helmet, most afternoons.");
        await Publish(gp);
        await Says(psychologist, "The helmet, most afternoons.");
    }

    [Fact]
    public async Task A_node_that_is_stopped_ends_and_its_people_are_at_the_other_with_what_they_typed()
    {
        var (gp, psychologist) = await OneAtEach();
        await using var _ = gp;
        await using var __ = psychologist;
        gp.Expected = IsOfTheLine;
        await Write(gp, "The helmet");
        await gp.Page.GetByLabel("For clinicians").FillAsync("The helmet, typed the moment before.");

        var node = await TwoNodes.Of(gp);

        await IsLoadedAnew(gp, async () => (await nodes.Stop(node)).Should().Be(0));

        await Assertions.Expect(gp.Page.GetByLabel("For clinicians")).ToHaveValueAsync("The helmet, typed the moment before.");
        await Publish(gp);
        await Says(psychologist, "The helmet, typed the moment before.");
    }

    [Fact]
    public async Task Two_nodes_that_run_every_job_send_each_letter_once()
    {
        var people = new List<PatientId>();
        foreach (var number in Enumerable.Range(0, 12))
        {
            people.Add(await Reminded($"Person{(char)('a' + number)}"));
        }

        await Raw("update booking set booked_at = booked_at - interval '10 days'");
        var jobs = nodes.BackDoor.Services.GetRequiredService<IRecurringJobManager>();
        foreach (var _ in Enumerable.Range(0, 6))
        {
            jobs.Trigger(Schedule.Mail);
            jobs.Trigger(Schedule.Plan);
        }

        await Until(() => Task.FromResult(ToPeople().Distinct().Count() == people.Count));
        await Until(async () => await JobsThat("statename in ('Enqueued', 'Processing')") == 0);
        ToPeople().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_nodes_tell_of_themselves_names_operations_and_ids_and_no_word_about_anybody()
    {
        const string Word = "Kanarienvogel";
        await using (var gp = await practice.SignInAt(nodes.Address, practice.Gp, Plan))
        {
            gp.Expected = IsOfTheLine;
            await Write(gp, $"{Word}, most afternoons.");
            await Publish(gp);
            await Says(gp, $"{Word}, most afternoons.");
            await gp.Go("/people");
            await gp.Page.GetByRole(AriaRole.Searchbox).FillAsync("Oyelaran");
            await gp.Page.GetByRole(AriaRole.Link, new() { Name = "OYELARAN, Tunde" }).WaitForAsync();
        }

        await nodes.Stop("a");
        await nodes.Stop("b");

        nodes.Collector.Told("traces").Should().ContainAll("PublishSection", practice.Patient.Value.ToString(), "select ");
        nodes.Collector.Told("metrics").Should().ContainAll("carecoord.operation.duration", "PublishSection");
        nodes.Collector.Told("logs").Should().NotBeEmpty();
        foreach (var kind in new[] { "traces", "metrics", "logs" })
        {
            nodes.Collector.Told(kind).Should().NotContainAny(Word, "Oyelaran", "OYELARAN", "Tunde", "helmet", "Okoye", "home.example");
        }
    }

    [Fact]
    public async Task A_private_note_is_in_nothing_that_nodes_tell_or_log_and_in_no_table_but_its_own()
    {
        const string Word = "quokkafeather";
        await using (var psychologist = await practice.SignInAt(nodes.Address, practice.Psychologist, $"/people/{practice.Patient.Value}/notes"))
        {
            psychologist.Expected = IsOfTheLine;
            await psychologist.Press("Write a note");
            await psychologist.Page.GetByLabel("Note", new() { Exact = true }).FillAsync($"{Word}, kept.");
            await psychologist.Press("Keep the note");
            await psychologist.Page.GetByRole(AriaRole.Button, new() { Name = "Correct the note" }).ClickAsync();
            await psychologist.Page.GetByLabel("Note", new() { Exact = true }).FillAsync($"{Word}, typed and not kept.");
            await Says(psychologist, "Saved ");
        }

        await nodes.Stop("a");
        await nodes.Stop("b");

        nodes.Collector.Told("traces").Should().ContainAll("KeepNote", "TypeNote", "private_note");
        nodes.Said.Should().NotBeEmpty();
        nodes.Said.Concat(new[] { "traces", "metrics", "logs" }.Select(nodes.Collector.Told)).Append(await WholeDatabase.LogOfTheServer(nodes.BackDoor.ConnectionString))
            .Where(x => x.Contains(Word, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        (await WholeDatabase.TablesThatSay(nodes.BackDoor.ConnectionString, Word)).Should().Equal("public.private_note");
    }

    private async Task<(Visit One, Visit Other)> OneAtEach()
    {
        var one = await practice.SignInAt(nodes.Address, practice.Gp, Plan);
        var node = await TwoNodes.Of(one);
        for (var tries = 0; tries < 10; tries++)
        {
            var other = await practice.SignInAt(nodes.Address, practice.Psychologist, Plan);
            if (await TwoNodes.Of(other) != node)
            {
                return (one, other);
            }

            await other.DisposeAsync();
        }

        throw new InvalidOperationException($"Ten browsers in turn were all given to node {node}.");
    }

    /// <summary>Somebody who is expected tomorrow, wants mail, and lives where it is noon: nobody is written to at night.</summary>
    private async Task<PatientId> Reminded(string name)
    {
        var patient = await practice.TakeIn(name, "Maria");
        var now = nodes.BackDoor.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (ahead, noon) = (Noon - now.Hour, new TimeOnly(Noon, now.Minute));
        await practice.Do(practice.Coordinator, new EditPatient.Command(Guid.CreateVersion7(), patient, 0, new PatientFields
        {
            Details = new PatientDetails { FamilyName = name, GivenNames = "Maria", Sex = Sex.Female, TimeZone = ahead > 0 ? $"Etc/GMT-{ahead}" : $"Etc/GMT+{-ahead}", QuietFrom = noon.AddHours(8), QuietUntil = noon.AddHours(9) },
            ContactPoints = [new ContactPointField(ContactPointSystem.Email, $"{name}@home.example")],
        }));
        await practice.Do(practice.Coordinator, new RecordConsent.Command(Guid.CreateVersion7(), patient, ConsentKind.Messages, Channel.Email, "", 0, true, null));
        var followUp = await practice.Do(practice.Coordinator, new AddFollowUp.Command(
            Guid.CreateVersion7(), patient, FollowUpKind.Session, "Review of the week", practice.Gp.Staff!.Value, practice.Today.AddDays(2), null));
        await practice.Do(practice.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), patient, followUp, practice.Today.AddDays(1), noon, 30, Channel.Phone, "", Told: true));
        return patient;
    }

    /// <summary>Staff have their morning mail beside it, in the morning.</summary>
    private IEnumerable<string> ToPeople() => nodes.Post.Letters.Select(x => x.To).Where(x => x.EndsWith("@home.example", StringComparison.Ordinal));

    private Task<long> JobsThat(string state) => Raw($"select count(*) from hangfire.job where {state}");

    private async Task<long> Raw(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(nodes.BackDoor.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 600 && !await holds(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        (await holds()).Should().BeTrue();
    }

    private static async Task Write(Visit visit, string text)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Write: {Part}" }).ClickAsync();
        await visit.Page.GetByLabel("For clinicians").FillAsync(text);
        await Says(visit, "Draft saved");
    }

    /// <summary>A browser whose node is gone is given to another, and loads its page there.</summary>
    private static async Task IsLoadedAnew(Visit visit, Func<Task> because)
    {
        await visit.Page.EvaluateAsync("window.before = true");
        await because();
        await visit.Page.WaitForFunctionAsync("() => !window.before");
        await visit.Ready();
    }

    private static Task Publish(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

    private static Task Says(Visit visit, string words) => visit.Page.GetByText(words).Locator("visible=true").First.WaitForAsync();

    private static bool IsOfTheLine(string complaint) => OfTheLine.Any(x => complaint.Contains(x, StringComparison.OrdinalIgnoreCase));
}
