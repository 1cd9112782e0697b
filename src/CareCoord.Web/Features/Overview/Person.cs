using CareCoord.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Web.Features.Overview;

/// <summary>Whom a question is asked about, and with what it is answered.</summary>
/// <param name="Id">The person.</param>
/// <param name="Zone">Their zone.</param>
/// <param name="Work">The operation.</param>
/// <param name="Content">The clinical content.</param>
internal sealed record Person(PatientId Id, string Zone, Work Work, ContentLibrary Content)
{
    /// <summary>Today where they live.</summary>
    public DateOnly Today => WallClock.DayOf(Work.Now, Zone);

    /// <summary>The address of a page about them.</summary>
    public string Page(string tab) => $"/people/{Id.Value}/{tab}";

    /// <summary>Finds them.</summary>
    public static async Task<Person> Load(PatientId id, Work work, ContentLibrary content, CancellationToken ct) => new(id, await work.ZoneOf(id, ct), work, content);
}
