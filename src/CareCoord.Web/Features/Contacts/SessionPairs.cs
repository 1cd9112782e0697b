using CareCoord.Domain.Contacts;
using CareCoord.Domain.Forms;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Contacts;

/// <summary>
/// A session is recorded as an entry and a contact. One operation writes both with one instant, and no other operation of that person
/// shares it: their row was locked.
/// </summary>
internal static class SessionPairs
{
    /// <summary>The contact that was recorded with a session's entry; none for a practice or a card.</summary>
    public static Task<List<Contact>> ContactsOf(this Work work, Entry entry, CancellationToken ct) => work.Db.Set<Contact>()
        .Where(x => x.PatientId == entry.PatientId && entry.InterventionId != null && x.By == entry.RecordedBy && x.RecordedAt == entry.RecordedAt && x.At == entry.HappenedAt)
        .ToListAsync(ct);

    /// <summary>The entry that was recorded with a contact; none when it was no session.</summary>
    public static Task<List<Entry>> EntriesOf(this Work work, Contact contact, CancellationToken ct) => work.Db.Set<Entry>()
        .Where(x => x.PatientId == contact.PatientId && x.InterventionId != null && x.RecordedBy == contact.By && x.RecordedAt == contact.RecordedAt && x.HappenedAt == contact.At)
        .ToListAsync(ct);
}
