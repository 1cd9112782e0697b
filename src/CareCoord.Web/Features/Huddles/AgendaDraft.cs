using CareCoord.Domain.Patients;

namespace CareCoord.Web.Features.Huddles;

/// <summary>An agenda as somebody prepares it, before the huddle begins: nothing of it is kept until then.</summary>
public sealed class AgendaDraft
{
    private readonly Dictionary<PatientId, string> off = [];
    private readonly Dictionary<PatientId, string> added = [];
    private List<AgendaQuery.ItemView> items = [];
    private bool moved;

    /// <summary>Who is on it, in order.</summary>
    public IReadOnlyList<AgendaQuery.ItemView> Items => items;

    /// <summary>Who was taken off, and why.</summary>
    public IReadOnlyDictionary<PatientId, string> Off => off;

    /// <summary>Who was added, and why.</summary>
    public IReadOnlyDictionary<PatientId, string> Added => added;

    /// <summary>What to send; null when nothing was changed.</summary>
    public StartHuddle.Edits? Edits => !moved && off.Count + added.Count == 0
        ? null
        : new([.. items.Select(x => x.PatientId)], [.. added.Select(x => new StartHuddle.Edit(x.Key, x.Value))], [.. off.Select(x => new StartHuddle.Edit(x.Key, x.Value))]);

    /// <summary>Takes over what the list says.</summary>
    public void Begin(IReadOnlyList<AgendaQuery.ItemView> listed) => items = [.. listed];

    /// <summary>Takes somebody off.</summary>
    public void TakeOff(PatientId person, string why) => off[person] = why.Trim();

    /// <summary>Puts somebody back.</summary>
    public void PutBack(PatientId person) => off.Remove(person);

    /// <summary>Adds somebody.</summary>
    public void Add(PatientId person, string why) => added[person] = why.Trim();

    /// <summary>Takes back that somebody was added.</summary>
    public void Leave(PatientId person) => added.Remove(person);

    /// <summary>True when there is somebody to change places with: the order of the places themselves is strict.</summary>
    public bool MayMove(int at, int by) => at + by >= 0 && at + by < items.Count && items[at + by].Band == items[at].Band;

    /// <summary>Moves somebody among those of the same place.</summary>
    public void Move(int at, int by)
    {
        if (MayMove(at, by))
        {
            (items[at], items[at + by], moved) = (items[at + by], items[at], true);
        }
    }
}
