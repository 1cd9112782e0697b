using System.Globalization;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Contacts;

/// <summary>A contact while it is being written down: what was typed and ticked so far, and what is still missing.</summary>
public sealed class ContactDraft(PatientId patient, FollowUpId? owed)
{
    private readonly HashSet<FollowUpId> _unticked = [];
    private readonly Dictionary<Guid, int> _ratings = [];

    /// <summary>Made once: a double click sends the same.</summary>
    public Guid CommandId { get; } = Guid.CreateVersion7();

    /// <summary>What it is meant for, if anything was owed.</summary>
    public FollowUpId? For { get; private set; } = owed;

    /// <summary>What came of it.</summary>
    public ContactOutcome? Outcome { get; set; }

    /// <summary>How.</summary>
    public Channel? Channel { get; set; } = Domain.Contacts.Channel.Phone;

    /// <summary>Planned or symptom-driven; what was owed is planned.</summary>
    public ContactNature? Nature { get; set; } = owed is null ? null : ContactNature.Planned;

    /// <summary>Minutes as typed.</summary>
    public string? Minutes { get; set; }

    /// <summary>Minutes as a number; what is none is refused by the validator beside its field.</summary>
    public int Spent => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var spent) ? spent : -1;

    /// <summary>The next contact, if one was agreed.</summary>
    public DateOnly? Next { get; set; }

    /// <summary>The person was told the next day.</summary>
    public bool Told { get; set; }

    /// <summary>A note.</summary>
    public string? Note { get; set; }

    /// <summary>Says anew what it is meant for; what was typed stays.</summary>
    public void IsFor(FollowUpId? followUp)
    {
        For = followUp;
        Nature ??= followUp is null ? null : ContactNature.Planned;
    }

    /// <summary>True while something owed stays ticked as answered.</summary>
    public bool Answers(FollowUpId id) => !_unticked.Contains(id);

    /// <summary>Ticks it, or takes the tick away.</summary>
    public void Toggle(FollowUpId id)
    {
        if (!_unticked.Remove(id))
        {
            _unticked.Add(id);
        }
    }

    /// <summary>How a goal was rated just now.</summary>
    public int? Rated(GoalId goal) => _ratings.TryGetValue(goal.Value, out var value) ? value : null;

    /// <summary>Rates a goal; nothing typed leaves it as it was.</summary>
    public void Rate(GoalId goal, int? value)
    {
        if (value is { } rated)
        {
            _ratings[goal.Value] = rated;
        }
    }

    /// <summary>What must be said before it can be saved.</summary>
    /// <param name="today">Today where the person lives.</param>
    public IEnumerable<FieldError> Missing(DateOnly today)
    {
        if (Outcome is null)
        {
            yield return new FieldError("Outcome", "Choose what came of it.");
        }

        if (Nature is null)
        {
            yield return new FieldError("Nature", "Choose whether it was planned.");
        }

        if (Next < today)
        {
            yield return new FieldError("NextOn", Rules.Gone);
        }
    }

    /// <summary>The command that records it.</summary>
    /// <param name="before">What was shown while it was written.</param>
    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    public RecordContact.Command Command(BeforeContactQuery.Before before) => new()
    {
        CommandId = CommandId,
        PatientId = patient,
        Channel = Channel ?? Domain.Contacts.Channel.Phone,
        Nature = Nature!.Value,
        Outcome = Outcome!.Value,
        Minutes = Spent,
        Note = Note ?? "",
        For = For,
        Answers = Outcome == ContactOutcome.Reached ? [.. before.Owed.Select(x => x.Id).Where(Answers)] : [],
        Ratings = _ratings,
        NextOn = Next,
        NextTold = Told && Next is not null,
    };
}
