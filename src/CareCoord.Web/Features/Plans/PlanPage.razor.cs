using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Plans;

/// <summary>The plan as a letter; what is being written and in which words it is read stands in the address.</summary>
public sealed partial class PlanPage
{
    private PlanQuery.Plan? plan;
    private bool marked = true;
    private bool addingGoal;

    /// <summary>Code of the section that is being written.</summary>
    [SupplyParameterFromQuery] public string? Write { get; set; }

    /// <summary>"plain" for plain words.</summary>
    [SupplyParameterFromQuery(Name = "words")] public string? InWords { get; set; }

    private bool IsPlain => InWords == "plain";

    private string PrintHref => $"/people/{Id}/plan/print{(IsPlain ? "?words=plain" : "")}";

    /// <summary>The section that is open for writing, if it is the reader's to write.</summary>
    private PlanQuery.Section? Writing =>
        plan?.Letter?.Sections.FirstOrDefault(x => x.Term.Code == Write && x.Owner == plan.WritesFor);

    private string Opening
    {
        get
        {
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

    private async Task Load() => plan = await Ask(new PlanQuery.Request(Patient)) ?? plan;

    private async Task Refresh()
    {
        await LoadBanner();
        plan = await Ask(new PlanQuery.Request(Patient));
    }

    private async Task Written()
    {
        await Load();
        Go.NavigateTo(Here(IsPlain), replace: true);
    }

    private Task GoalAdded()
    {
        addingGoal = false;
        return Load();
    }

    private string Here(bool plain, string? write = null) => Go.GetUriWithQueryParameters(
        $"/people/{Id}/plan", new Dictionary<string, object?>(StringComparer.Ordinal) { ["words"] = plain ? "plain" : null, ["write"] = write });

    private Task<string> Copied() => Task.FromResult(PlanText.Of(plan!, Banner!, Content.PlanSections, IsPlain, Me.Who.TimeZone));
}
