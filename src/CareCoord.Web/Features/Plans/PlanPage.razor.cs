using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Plans;

/// <summary>The plan as a letter; what is being written and in which words it is read stands in the address.</summary>
public sealed partial class PlanPage
{
    private PlanQuery.Plan? plan;
    private bool marked = true;
    private bool addingGoal;
    private bool authored;
    private PlanHistoryQuery.History? history;
    private DateOnly? shown;

    /// <summary>Code of the section that is being written.</summary>
    [SupplyParameterFromQuery] public string? Write { get; set; }

    /// <summary>"plain" for plain words, "beside" for both texts side by side.</summary>
    [SupplyParameterFromQuery(Name = "words")] public string? InWords { get; set; }

    /// <summary>A day that is over, as <c>2026-03-01</c>: the plan as it stood then.</summary>
    [SupplyParameterFromQuery(Name = "on")] public string? On { get; set; }

    /// <summary>"new" for what the reader has not read yet, and nothing else.</summary>
    [SupplyParameterFromQuery] public string? Show { get; set; }

    private DateOnly? Day => DayText.Read(On, Today) is { } day && day < Today ? day : null;

    private bool OnlyNew => Show == "new";

    private bool IsPlain => InWords == "plain";

    private bool IsBeside => InWords == "beside";

    private string PrintHref => $"/people/{Id}/plan/print{(IsPlain ? "?words=plain" : "")}";

    /// <summary>The section that is open for writing, if it is the reader's to write.</summary>
    private PlanQuery.Section? Writing =>
        plan?.Letter?.Sections.FirstOrDefault(x => x.Term.Code == Write && x.Owner == plan.WritesFor);

    private string Opening
    {
        get
        {
            if (Day is not null)
            {
                return "As it was on an earlier day: to be read, not to be worked on.";
            }

            if (plan?.Letter is not { } letter)
            {
                return plan is { InCare: true } ? "From a template, in the person's own words. Every discipline then writes its parts." : "";
            }

            var written = letter.Sections.Count(x => x.Standing is not null);
            var waiting = plan.WritesFor is { } mine
                ? letter.Sections.Count(x => x.Owner != mine && x.Standing is { } now && now.Ticks.All(t => t.Discipline != mine))
                : 0;
            return $"{written} of {letter.Sections.Count} parts are written"
                + (letter.Sections.Select(x => x.Standing?.At).Max() is { } last ? $", last changed {Words.Day(Domain.Time.WallClock.DayOf(last, Me.Who.TimeZone))}." : ".")
                + (waiting > 0 ? $" {Words.Count(waiting, "part waits", "parts wait")} for your tick." : "");
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await Load();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Day == shown ? Task.CompletedTask : LookBack();

    private async Task Load()
    {
        plan = await Ask(new PlanQuery.Request(Patient)) ?? plan;
        await LookBack();
    }

    private async Task Refresh()
    {
        await LoadBanner();
        plan = await Ask(new PlanQuery.Request(Patient));
        await LookBack();
    }

    /// <summary>Earlier versions are read only when somebody looks at them.</summary>
    private async Task LookBack()
    {
        shown = Day;
        history = plan is not null && (shown is not null || authored) ? await Ask(new PlanHistoryQuery.Request(Patient, shown ?? Today)) : null;
    }

    private Task ShowAuthors()
    {
        authored = !authored;
        return LookBack();
    }

    private void Then(DateOnly? day) => Go.NavigateTo(Here(InWords, day: day));

    private async Task Written()
    {
        await Load();
        Go.NavigateTo(Here(InWords), replace: true);
    }

    private Task GoalAdded()
    {
        addingGoal = false;
        return Load();
    }

    private string Here(string? words, string? write = null, DateOnly? day = null, bool onlyNew = false) => Go.GetUriWithQueryParameters($"/people/{Id}/plan", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["words"] = words,
        ["write"] = write,
        ["show"] = onlyNew ? "new" : null,
        ["on"] = day < Today ? $"{day:yyyy-MM-dd}" : null,
    });

    private Task<string> Copied() => Task.FromResult(PlanText.Of(plan!, Banner!, Content.PlanSections, IsPlain, Me.Who.TimeZone));
}
