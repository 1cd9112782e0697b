using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Private notes are asked for here alone, and by their author only.</summary>
internal static class Loading
{
    /// <summary>
    /// The actor's own notes about a person, also those that stand at a record that was made one with this one: whoever made them one
    /// sees no notes and so could not take them along.
    /// </summary>
    public static IQueryable<PrivateNote> OwnNotes(this Work work, PatientId patient)
    {
        var (self, record) = (work.Actor.Self.Value, patient.Value);
        return work.Db.Set<PrivateNote>().FromSql($"""
            select n.* from private_note n where n.author_id = {self} and n.patient_id in (
              with recursive one(id) as (select {record}::uuid union select p.id from patient p join one on p.merged_into = one.id)
              select id from one)
            """);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RuleViolationException">note.unknown: it is not there, or not the actor's.</exception>
    public static async Task<PrivateNote> OwnNote(this Work work, PatientId patient, PrivateNoteId id, CancellationToken ct) =>
        await work.OwnNotes(patient).SingleOrDefaultAsync(x => x.Id == id, ct)
            ?? throw new RuleViolationException("note.unknown", "This note is not there any more. Copy your text, then reload the page.");
}
