using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.PrivateNotes;

/// <summary>
/// What a psychologist writes down for themselves about the conversations with a person: apart from the record, read by its author alone.
/// It changes nobody's attention and is no part of what is shared.
/// </summary>
/// <remarks>Psychotherapy notes as 45 CFR 164.501 describes them: separated from the rest of the record, which keeps its own account of the sessions.</remarks>
/// <param name="id">Its id.</param>
/// <param name="patientId">Whom it is about.</param>
/// <param name="authorId">Who writes it.</param>
/// <param name="accountId">The author's account, by which the database knows the reader.</param>
/// <param name="writtenAt">When it was begun.</param>
public sealed class PrivateNote(PrivateNoteId id, PatientId patientId, StaffId authorId, UserId accountId, DateTimeOffset writtenAt) : ITenant, IVersioned
{
    /// <summary>Longest note, in characters: some four printed pages.</summary>
    public const int Length = 12_000;

    /// <summary>Its id.</summary>
    public PrivateNoteId Id { get; private set; } = id;

    /// <summary>Whom it is about.</summary>
    public PatientId PatientId { get; private set; } = patientId;

    /// <summary>Who writes it.</summary>
    public StaffId AuthorId { get; private set; } = authorId;

    /// <summary>The author's account.</summary>
    public UserId AccountId { get; private set; } = accountId;

    /// <summary>When it was begun.</summary>
    public DateTimeOffset WrittenAt { get; private set; } = writtenAt;

    /// <summary>When it was last kept; null while it never was.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>What stands; empty while it was never kept.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is being typed and is not kept; null when nothing is.</summary>
    public string? Draft { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Saves what stands in the field now. What was kept stands as it is.</summary>
    public void Type(string text) => Draft = text;

    /// <summary>Keeps a text in place of what stood.</summary>
    public void Keep(string text, DateTimeOffset at)
    {
        (Text, Draft, KeptAt) = (text, null, at);
        Version++;
    }

    /// <summary>Forgets what was being typed.</summary>
    public void Forget() => Draft = null;
}
