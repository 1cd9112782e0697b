using CareCoord.Domain.Huddles;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Huddles;

/// <summary>
/// Runs a huddle person by person, for everybody who has it open: whoever leads turns, the others follow, may look elsewhere and come back.
/// Once it has ended, shows what was decided.
/// </summary>
public sealed partial class HuddlePage
{
    private readonly Dictionary<HuddleRowId, TurnDraft> drafts = [];
    private readonly Guid endCommand = NewCommand();
    private HuddleQuery.View? view;
    private HuddleQuery.RowView? current;
    private bool ending;
    private bool hidesNames;
    private bool pauses;

    /// <summary>The huddle's id, from the address.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>At whom the reader looks: the place on the agenda. Without it, at whoever's turn it is.</summary>
    [SupplyParameterFromQuery(Name = "turn")] public int? Turn { get; set; }

    private HuddleId Huddle => HuddleId.Of(Id);

    private int Waiting => view?.TimeBox.Waiting ?? 0;

    private bool Turns => view is { EndedAt: null, IsMine: true, IsLed: true, IsForgotten: false };

    /// <summary>Where the huddle is, when the reader looks elsewhere.</summary>
    private HuddleQuery.RowView? Elsewhere => view is { EndedAt: null } && view.CurrentPosition is { } there && there != current?.Position ? At(there) : null;

    private string EndQuestion => Waiting == 0 ? "End the huddle?" : $"End it, with {Words.Count(Waiting, "person", "people")} not reached?";

    private HuddleQuery.View Shown => hidesNames ? HuddleWords.Hidden(view!) : view!;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        await Read();
        if (Turns && current is { } row && row.Position != view!.CurrentPosition)
        {
            await Do(new TurnToPerson.Command(NewCommand(), Huddle, row.Id, row.PatientId));
            await Read();
        }
    }

    private async Task Read()
    {
        view = await Ask(new HuddleQuery.Request(Huddle));
        current = view is null ? null : At(Turn ?? view.CurrentPosition) ?? (view.CurrentPosition is null ? view.Rows.FirstOrDefault(x => x.IsWaiting) : null);
    }

    /// <summary>Somebody has changed the huddle. Whoever was with it goes on with it, unless that took a form out of their hands: they stay, and are told where it is.</summary>
    private async Task Follow()
    {
        var (looked, was) = (current, view?.CurrentPosition);
        var writes = Desk?.IsBusy == true;
        Turn = writes ? looked?.Position : Turn;
        await Read();
        if (!writes && Turn is not null && view is { EndedAt: null } && looked?.Position == was && view.CurrentPosition != was)
        {
            Go.NavigateTo(Turns && At(view.CurrentPosition) is { } next ? Link(next) : $"/huddle/{Id}", replace: true);
        }
    }

    private HuddleQuery.RowView? At(int? position) => view?.Rows.FirstOrDefault(x => x.Position == position);

    private TurnDraft DraftOf(HuddleQuery.RowView row) => drafts.TryGetValue(row.Id, out var draft) ? draft : drafts[row.Id] = new TurnDraft();

    private string Link(HuddleQuery.RowView row) => $"/huddle/{Id}?turn={row.Position}";

    /// <summary>After a decision comes whoever's turn it is now; the address of whoever leads says so, and a reload shows the same.</summary>
    private async Task GoOn()
    {
        await Read();
        var next = Turns ? At(view?.CurrentPosition) : null;
        var link = next is null ? $"/huddle/{Id}" : Link(next);
        Turn = next?.Position;
        await Read();
        Go.NavigateTo(link);
    }

    private async Task Lead()
    {
        if (await Do(new LeadHuddle.Command(NewCommand(), Huddle)) is Outcome<Nothing>.Done)
        {
            await Load();
        }
    }

    private async Task End()
    {
        if (await Do(new EndHuddle.Command(endCommand, Huddle)) is Outcome<Nothing>.Done)
        {
            ending = false;
            Go.NavigateTo($"/huddle/{Id}");
            await Read();
        }
    }
}
