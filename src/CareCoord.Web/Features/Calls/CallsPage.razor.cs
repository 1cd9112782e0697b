using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Calls;

/// <summary>One call after the other: who, the number, how to speak, and what came of it in one key.</summary>
public sealed partial class CallsPage
{
    private readonly HashSet<PatientId> tried = [];
    private Round? round;
    private (string? Of, string? ForDiscipline) asked;
    private TodayQuery.Row? row;
    private bool later;
    private int reached;
    private int turn;

    /// <summary><c>team</c> for everything my teams owe.</summary>
    [SupplyParameterFromQuery(Name = "of")] public string? Of { get; set; }

    /// <summary>Name of a discipline.</summary>
    [SupplyParameterFromQuery(Name = "for")] public string? ForDiscipline { get; set; }

    private bool WholeTeam => Of == "team";

    private string BackToToday => Go.GetUriWithQueryParameters(Go.BaseUri, new Dictionary<string, object?> { ["of"] = Of, ["for"] = ForDiscipline });

    /// <summary>Whose changes are news here.</summary>
    private IReadOnlyCollection<Guid> About =>
        [Me.Session.Staff!.Value.Value, .. WholeTeam ? Me.Who.Teams.Select(x => x.Id.Value) : [], .. round?.Calls.Select(x => x.PatientId.Value) ?? []];

    /// <summary>Somebody else did it while it was looked at.</summary>
    private bool IsGone => row is not null && round?.Calls.All(x => x.Key != row.Key) == true;

    private int At => round?.Calls.ToList().FindIndex(x => x.Key == row?.Key) + 1 ?? 0;

    private string Summary => round is null
        ? "Looking …"
        : $"{Words.Count(round.Calls.Count(x => !tried.Contains(x.PatientId)), "call", "calls")} to make"
            + $"{(reached > 0 ? $" · {reached} reached" : "")}{(tried.Count > 0 ? $" · {tried.Count} tried" : "")}";

    /// <summary>The offer to undo sets the parameters again; only another list is another question, and a second answer would begin the next call anew.</summary>
    protected override Task OnParametersSetAsync()
    {
        if (round is not null && asked == (Of, ForDiscipline))
        {
            return Task.CompletedTask;
        }

        asked = (Of, ForDiscipline);
        return Load();
    }

    /// <summary>Who is called stays in sight; whoever is done gives way to the one that follows.</summary>
    private async Task Load()
    {
        var before = Math.Max(At - 1, 0);
        await Look();
        later = false;
        row = round?.Calls.FirstOrDefault(x => x.Key == row?.Key && !tried.Contains(x.PatientId)) ?? From(before);
    }

    /// <summary>What colleagues change, or somebody takes back, moves nobody away from the person they speak with.</summary>
    private async Task Refresh()
    {
        await Look();
        row ??= From(0);
    }

    private async Task Look()
    {
        var only = Enum.TryParse<Discipline>(ForDiscipline, out var discipline) ? discipline : (Discipline?)null;
        round = await Ask(new TodayQuery.Request(WholeTeam)) is { } day ? Round.Of(day, only) : null;
        row = round is null ? null : row;
    }

    /// <summary>The first from a place on who was not tried yet, then from the beginning.</summary>
    private TodayQuery.Row? From(int place) =>
        round?.Calls.Skip(place).Concat(round.Calls.Take(place)).FirstOrDefault(x => !tried.Contains(x.PatientId));

    private void Next() => (row, later) = (From(At) ?? row, false);

    private void Choose(TodayQuery.Row chosen)
    {
        tried.Remove(chosen.PatientId);
        (row, later) = (chosen, false);
    }

    private void TryAgain()
    {
        tried.Clear();
        row = From(0);
    }

    /// <summary>The next person, with a form of their own; also where the call is still owed, as after somebody declined.</summary>
    private async Task Saved(CallCard.Recorded recorded)
    {
        var (done, place) = (row!, At - 1);
        Count(done.PatientId, recorded.Outcome, 1);
        OfferUndo($"{done.Name}: {ContactWords.Of(recorded.Outcome)}.", ContactWords.TakeBack(done.PatientId, recorded.Contact), EventCallback.Factory.Create(this, () => TakenBack(done.PatientId, recorded.Outcome)));
        await Look();
        (row, later, turn) = (From(round?.Calls.Any(x => x.Key == done.Key) == true ? place + 1 : Math.Max(place, 0)), false, turn + 1);
    }

    /// <summary>Back to the person whose outcome was wrong, unless somebody writes about another by now.</summary>
    private async Task TakenBack(PatientId person, ContactOutcome outcome)
    {
        Count(person, outcome, -1);
        await Refresh();
        if (Desk?.IsBusy != true && round?.Calls.FirstOrDefault(x => x.PatientId == person) is { } back)
        {
            Choose(back);
        }
    }

    private void Count(PatientId person, ContactOutcome outcome, int by)
    {
        reached += outcome == ContactOutcome.Reached ? by : 0;
        if (outcome == ContactOutcome.NotReached)
        {
            _ = by > 0 ? tried.Add(person) : tried.Remove(person);
        }
    }
}
