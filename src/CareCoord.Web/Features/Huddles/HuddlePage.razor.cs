using CareCoord.Domain.Huddles;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Runs a huddle person by person; once it has ended, shows what was decided.</summary>
public sealed partial class HuddlePage
{
    private readonly Dictionary<HuddleRowId, TurnDraft> drafts = [];
    private readonly Guid endCommand = NewCommand();
    private HuddleQuery.View? view;
    private HuddleQuery.RowView? current;
    private bool ending;

    /// <summary>The huddle's id, from the address.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>Whose turn: the place on the agenda. Without it, the first who waits.</summary>
    [SupplyParameterFromQuery(Name = "turn")] public int? Turn { get; set; }

    private HuddleId Huddle => HuddleId.Of(Id);

    private int Waiting => view?.TimeBox.Waiting ?? 0;

    private string EndQuestion => Waiting == 0 ? "End the huddle?" : $"End it, with {Words.Count(Waiting, "person", "people")} not reached?";

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        await Read();
        if (view is { EndedAt: null, IsMine: true, IsForgotten: false } && current is { IsWaiting: true, OpenedAt: null } row)
        {
            await Do(new TurnToPerson.Command(NewCommand(), Huddle, row.Id, row.PatientId));
            await Read();
        }
    }

    private async Task Read()
    {
        view = await Ask(new HuddleQuery.Request(Huddle));
        current = view is null ? null : At(Turn) ?? view.Rows.FirstOrDefault(x => x.IsWaiting);
    }

    private HuddleQuery.RowView? At(int? position) => view?.Rows.FirstOrDefault(x => x.Position == position);

    private TurnDraft DraftOf(HuddleQuery.RowView row) => drafts.TryGetValue(row.Id, out var draft) ? draft : drafts[row.Id] = new TurnDraft();

    private string Link(HuddleQuery.RowView row) => $"/huddle/{Id}?turn={row.Position}";

    /// <summary>After a decision comes whoever waits next; the address says so, and a reload shows the same.</summary>
    private async Task GoOn(HuddleQuery.RowView ended)
    {
        var next = view?.NextAfter(ended.Position);
        if (next is null || next.Position == Turn)
        {
            Turn = null;
            await Load();
        }

        Go.NavigateTo(next is null ? $"/huddle/{Id}" : Link(next));
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
