using CareCoord.Domain.Attention;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Today;

/// <summary>Where a coordinator lives: what is owed, in order, with the reason in words.</summary>
public sealed partial class TodayPage
{
    private TodayQuery.Day? day;
    private TodayQuery.Row? open;
    private Panel panel;

    private enum Panel
    {
        Contact,
        Later,
    }

    /// <summary><c>team</c> for everything my teams owe.</summary>
    [SupplyParameterFromQuery(Name = "of")] public string? Of { get; set; }

    /// <summary><c>contact</c> for contacts only.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    /// <summary>Name of a discipline.</summary>
    [SupplyParameterFromQuery(Name = "for")] public string? ForDiscipline { get; set; }

    private bool WholeTeam => Of == "team";

    private bool CallsOnly => Kind == "contact";

    private Discipline? For => Enum.TryParse<Discipline>(ForDiscipline, out var discipline) && Enum.IsDefined(discipline) ? discipline : null;

    private IReadOnlyList<TodayQuery.Row>? Shown =>
        day is null ? null : [.. day.Rows.Where(x => (!CallsOnly || x.IsContact) && (For is null || x.Discipline == For || x.Detail.Disciplines?.Contains(For.Value) == true))];

    private IReadOnlyCollection<Guid> About =>
        [Me.Session.Staff!.Value.Value, .. WholeTeam ? Me.Who.Teams.Select(x => x.Id.Value) : [], .. day?.Rows.Select(x => x.PatientId.Value) ?? []];

    private bool OpenIsGone => open is not null && day?.Rows.All(x => x.Key != open.Key) == true;

    private string Summary => day is null
        ? "Looking …"
        : $"{(day.Rows.Count == TodayQuery.Most ? "The first " : "")}{Words.Count(day.Rows.Count, "thing", "things")} for {(WholeTeam ? "your teams" : "you")}"
            + (day.Rows.Count(x => x.Tier <= TodayTier.Late) is > 0 and var pressing ? $", {pressing} of them promised, late or about safety." : ".");

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (!Me.IsClinical)
        {
            Go.NavigateTo(Me.FindsPeople ? "/people" : "/settings");
            return Task.CompletedTask;
        }

        return Load();
    }

    private static string Group(TodayTier tier) => tier switch
    {
        TodayTier.Safety => "Safety",
        TodayTier.Promised => "Promised",
        TodayTier.Late => "Late",
        TodayTier.Due => "Today",
        _ => "Soon",
    };

    private static string When(TodayQuery.Row row) => row.Detail switch
    {
        { At: { } at } => Words.ShortMoment(WallClock.LocalOf(at, row.Zone)),
        { Day: { } due } => Words.WeekDay(due),
        _ => $"since {Words.ShortDay(WallClock.DayOf(row.Since, row.Zone))}",
    };

    private static string Where(TodayQuery.Row row) => row.Kind switch
    {
        AttentionKind.Proposal or AttentionKind.Hold => $"/people/{row.PatientId.Value}/doing",
        AttentionKind.SectionUnseen => $"/people/{row.PatientId.Value}/plan",
        _ => $"/people/{row.PatientId.Value}",
    };

    private async Task Load() => day = await Ask(new TodayQuery.Request(WholeTeam));

    private void Open(TodayQuery.Row row, Panel which) => (open, panel) = (row, which);

    private void Close() => open = null;

    private Task Next()
    {
        open = null;
        return Load();
    }

    private async Task Done(TodayQuery.Row row)
    {
        if (await Do(new CompleteFollowUp.Command(NewCommand(), row.PatientId, row.FollowUp!.Value)) is Outcome<Nothing>.Done)
        {
            OfferUndo($"{row.Name}: marked as done.", new TakeBackDone.Command(NewCommand(), row.PatientId, row.FollowUp.Value), EventCallback.Factory.Create(this, Load));
            await Next();
        }
    }

    private string CallsLink => Go.GetUriWithQueryParameters($"{Go.BaseUri}calls", new Dictionary<string, object?> { ["of"] = Of, ["for"] = ForDiscipline });

    private string Link(bool team, bool calls, Discipline? discipline) => Go.GetUriWithQueryParameters(Go.BaseUri, new Dictionary<string, object?>
    {
        ["of"] = team ? "team" : null,
        ["kind"] = calls ? "contact" : null,
        ["for"] = discipline?.ToString(),
    });
}
