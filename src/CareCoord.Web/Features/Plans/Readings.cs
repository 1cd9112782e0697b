using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Keeps how far whoever acts has read a plan.</summary>
internal static class Readings
{
    /// <summary>They have read one version of a section: because they say so, tick it, or wrote it themselves.</summary>
    public static async Task HasRead(this Work work, PlanSection section, int number, CancellationToken ct)
    {
        var (reader, id) = (work.Actor.Self, section.Id);
        if (await work.Db.Set<SectionReading>().SingleOrDefaultAsync(x => x.StaffId == reader && x.PlanSectionId == id, ct) is { } reading)
        {
            reading.Read(number, work.Now);
        }
        else
        {
            work.Db.Add(new SectionReading(reader, id, section.PatientId, number, work.Now));
        }
    }

    /// <summary>What whoever asks has read of a plan.</summary>
    public static Task<Dictionary<PlanSectionId, SectionReading>> ReadOf(this Work work, CarePlan plan, CancellationToken ct)
    {
        var (reader, sections) = (work.Actor.Staff, plan.Sections.Select(x => x.Id).ToList());
        return work.Db.Set<SectionReading>().AsNoTracking().Where(x => x.StaffId == reader && sections.Contains(x.PlanSectionId)).ToDictionaryAsync(x => x.PlanSectionId, ct);
    }
}
