using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <summary>Why a follow-up is owed. A merged follow-up has several, each with its own owner, window and key.</summary>
public sealed class FollowUpReason : IAboutPatient
{
    private FollowUpReason()
    {
    }

    internal FollowUpReason(FollowUpReasonId id, FollowUpId followUp, PatientId patient, Owed owed)
    {
        if (owed.OpensOn > owed.DueOn)
        {
            throw new RuleViolationException("follow-up.window", "The first day lies after the day it is due. Choose an earlier first day.");
        }

        Id = id;
        FollowUpId = followUp;
        PatientId = patient;
        EpisodeId = owed.Key.Episode;
        Source = owed.Key.Source;
        Kind = owed.Key.Kind;
        Occurrence = owed.Key.Occurrence;
        Discipline = owed.Discipline;
        OwnerId = owed.OwnerId;
        OpensOn = owed.OpensOn;
        DueOn = owed.DueOn;
        Channel = owed.Channel;
        Facts = owed.Facts;
    }

    /// <summary>Its id.</summary>
    public FollowUpReasonId Id { get; private set; }

    /// <summary>The follow-up it belongs to.</summary>
    public FollowUpId FollowUpId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>The stretch of care; part of the key.</summary>
    public EpisodeId EpisodeId { get; private set; }

    /// <summary>Where it comes from, see <see cref="ReasonSource"/>; part of the key.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What is owed; part of the key.</summary>
    public FollowUpKind Kind { get; private set; }

    /// <summary>Which one of several; part of the key.</summary>
    public string Occurrence { get; private set; } = "";

    /// <summary>The discipline that owes it.</summary>
    public Discipline Discipline { get; private set; }

    /// <summary>The person who owes it.</summary>
    public StaffId OwnerId { get; private set; }

    /// <summary>First day on which doing it counts.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>The day by which it is owed.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The channel it needs; null = any fits.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>What the sentence about it needs.</summary>
    public ReasonFacts Facts { get; private set; } = ReasonFacts.None;

    /// <summary>
    /// The day on which it stopped counting here: no longer true, or carried by the follow-up that stands in this one's place.
    /// A released reason frees its key.
    /// </summary>
    public DateOnly? ReleasedOn { get; private set; }

    /// <summary>What makes it the same reason.</summary>
    public ReasonKey Key => new(EpisodeId, Source, Kind, Occurrence);

    internal bool IsLive => ReleasedOn is null;

    internal void Release(DateOnly on) => ReleasedOn ??= on;

    internal void DueBy(DateOnly day) => DueOn = day;

    internal void Restore() => ReleasedOn = null;

    internal void HandTo(StaffId owner) => OwnerId = owner;

    internal Owed Within(DateOnly opensOn, DateOnly dueOn) => new(Key, Discipline, OwnerId, opensOn, dueOn, Channel, Facts);
}
