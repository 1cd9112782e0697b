using System.Reflection;
using CareCoord.Web.Execution;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>
/// Every form of every page that one works at, found by pressing whatever there is: each is filled with what is bad, and sent. The page
/// lives, says something, and keeps what was typed. Nothing is ever stored here, so that also what is right is refused: the disk is full.
/// </summary>
public sealed class FormsTests(TestCluster cluster, ITestOutputHelper output) : CareTests(cluster)
{
    private static readonly (string Name, string Typed)[] Bad =
    [
        ("nothing", ""), ("spaces", "   "), ("very long", new string('x', 40_001)), ("NUL", "a\0b"), ("escape", "a\u001b[31mb"), ("right-to-left override", "Ana \u202Eetraud"),
        ("right-to-left mark", "Ana\u200F"), ("half a character", "a\uD800b"), ("a script", "<script>alert(1)</script>"), ("the first day there is", "01-Jan-0001"),
        ("the last day there is", "31-Dec-9999"), ("far below", "-99999999999999999999999999999999"), ("far above", "99999999999999999999999999999999"),
    ];

    /// <summary>Pages without a form that is sent: one reads there, searches, or chooses from lists.</summary>
    private static readonly HashSet<string> WithoutForm = new(StringComparer.Ordinal)
    {
        "CalendarPage", "CaseloadPage", "DowntimePage", "LibraryPage", "MailPage", "NotFoundPage", "OverviewPage", "PeoplePage", "PlanPrintPage", "PracticePrintPage", "ReviewsPage", "TimelinePage", "TimePage", "TrailPage",

        // What is written there has no form: it is kept while it is typed, which a browser does.
        "NotesPage",

        // Their forms are those of the person's page; nothing that they show is due on this evening.
        "CallsPage", "TodayPage", "ImportedPlanPage", "ToTellPage",
    };

    private readonly List<string> _wrong = [];
    private readonly List<string> _forms = [];
    private int _tries;
    private Stage _stage = null!;
    private IServiceProvider _besides = null!;

    protected override async Task Begin()
    {
        _stage = await Stage.Set(Clinic, Care);
        _besides = What();
    }

    [Fact]
    public async Task Every_form_of_every_page_lives_says_something_and_keeps_what_was_typed()
    {
        await using var taken = await TakenBack.Begin(Clinic.Logins, TakenBack.DiskFull);

        foreach (var page in Pages())
        {
            var before = _forms.Count;
            await Crawl(page);
            if (_forms.Count == before != WithoutForm.Contains(page.Name))
            {
                _wrong.Add($"{page.Name} has {_forms.Count - before} forms: say so in this test");
            }
        }

        output.WriteLine($"{Pages().Count()} pages, {_forms.Count} forms, {_tries} tries");
        output.WriteLine(string.Join('\n', _forms));
        string.Join('\n', _wrong).Should().BeEmpty();
    }

    private static IEnumerable<Type> Pages() => typeof(UseCases).Assembly.GetTypes()
        .Where(x => x.GetCustomAttribute<RouteAttribute>() is { } route && !route.Template.StartsWith("/gallery", StringComparison.Ordinal))
        .Where(x => x.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null && x.Name != "JobsPage")
        .OrderBy(x => x.Name, StringComparer.Ordinal);

    /// <summary>Opens the page, and from there presses each button once, two deep.</summary>
    private async Task Crawl(Type page)
    {
        var ways = new Queue<string[]>([[]]);
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            try
            {
                foreach (var button in await Look(page, way, known))
                {
                    if (way.Length < 2 && pressed.Add(button))
                    {
                        ways.Enqueue([.. way, button]);
                    }
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _wrong.Add($"{page.Name} {string.Join(" > ", way)}: {e.GetBaseException().GetType().Name} {e.GetBaseException().Message.Split('\n')[0]}");
            }
        }
    }

    /// <summary>Goes a way into a page, tries each form there that is new, and says what can be pressed next.</summary>
    private async Task<IReadOnlyList<string>> Look(Type page, string[] way, HashSet<string> known)
    {
        await using var visit = await Open(page);
        foreach (var button in way)
        {
            if (!await visit.Press(button))
            {
                return [];
            }
        }

        if (visit.IsBroken)
        {
            _wrong.Add($"{page.Name} {string.Join(" > ", way)}: the page is broken");
        }

        var buttons = visit.Buttons();
        for (var form = 0; form < visit.Forms; form++)
        {
            var name = string.Join(", ", visit.NamesIn(form));
            if (known.Add(name))
            {
                _forms.Add($"{page.Name} {string.Join(" > ", way)}: {name}");
                await TryAll(page, way, form);
            }
        }

        return buttons;
    }

    private async Task TryAll(Type page, string[] way, int form)
    {
        PageVisit? visit = null;
        foreach (var (name, typed) in Bad)
        {
            visit ??= await Open(page, way);
            _tries++;
            var wrong = await Try(visit, form, typed);
            _wrong.AddRange(wrong.Select(x => $"{page.Name} {string.Join(" > ", way)}, {name}: {x}"));

            // Nothing is stored, so that the form stands there for the next try; where it does not, it is opened anew.
            if (wrong.Count > 0 || !visit.HasStayed)
            {
                await visit.DisposeAsync();
                visit = null;
            }
        }

        await (visit?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static async Task<IReadOnlyList<string>> Try(PageVisit visit, int form, string typed)
    {
        try
        {
            return await visit.Try(form, typed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [$"{e.GetBaseException().GetType().Name} {e.GetBaseException().Message.Split('\n')[0]}"];
        }
    }

    private async Task<PageVisit> Open(Type page, string[] way)
    {
        var visit = await Open(page);
        foreach (var button in way)
        {
            await visit.Press(button);
        }

        return visit;
    }

    private async Task<PageVisit> Open(Type page)
    {
        var (who, parameters, address) = Entrance(page.Name);
        return await PageVisit.Open(Clinic, _besides, who, page, parameters, address);
    }

    private (Session Who, IReadOnlyDictionary<string, object> Parameters, string Address) Entrance(string page) => page switch
    {
        "SettingsPage" or "HoursPage" or "JobsPage" or "MailPage" => (Clinic.Administrator, new Dictionary<string, object>(), ""),
        "LibraryItemPage" => (Clinic.Administrator, new Dictionary<string, object> { ["File"] = "paced-breathing" }, ""),
        "TodayPage" or "CallsPage" or "DowntimePage" or "CaseloadPage" or "ReviewsPage" or "HuddlesPage" or "PeoplePage" or "RegisterPage" or "TimePage" or "LibraryPage" or "OverviewPage" => (Care.Coordinator, new Dictionary<string, object>(), ""),
        "NotFoundPage" => (Care.Gp, new Dictionary<string, object>(), ""),
        "PlanPage" => (Care.Gp, Person(), ""),
        "EmergenciesPage" => (_stage.Officer, new Dictionary<string, object>(), ""),
        "TrailPage" => (_stage.Officer, Person(), ""),
        "EmergencyPage" => (_stage.Outsider.Session, new Dictionary<string, object> { ["Id"] = _stage.Leaving.Value }, ""),
        "TakeIntoCarePage" => (Care.Coordinator, new Dictionary<string, object>(), $"take-into-care?people={_stage.Twice.Stays.Value}"),
        "MergePage" => (Care.Coordinator, new Dictionary<string, object> { ["Id"] = _stage.Twice.Stays.Value }, $"people/{_stage.Twice.Stays.Value}/merge?with={_stage.Twice.Goes.Value}"),
        "HuddlePage" => (Care.Coordinator, new Dictionary<string, object> { ["Id"] = _stage.Meeting.Id.Value }, ""),
        "CalendarPage" or "DetailsPage" or "CarePage" or "PersonPage" => (Care.Coordinator, Person(), ""),
        _ => (Care.Psychologist, Person(), ""),
    };

    private Dictionary<string, object> Person() => new(StringComparer.Ordinal) { ["Id"] = Care.Patient.Value };

    /// <summary>What pages ask for besides what a window has.</summary>
    private Besides What() => new(Clinic.Services, _stage.Door.Services, new ServiceCollection().AddSingleton<IMailSink>(new Letterbox()).BuildServiceProvider());
}
