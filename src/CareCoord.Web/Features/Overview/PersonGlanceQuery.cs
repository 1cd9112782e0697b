using CareCoord.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Overview;

/// <summary>One person at a glance, for the role that looks: the questions that its work with the person begins with, answered from the record.</summary>
public static class PersonGlanceQuery
{
    /// <summary>About whom.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<IReadOnlyList<Glance>>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>Answers them.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, IReadOnlyList<Glance>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Glance>> Answer(Request query, Work work, CancellationToken ct)
        {
            var person = await Person.Load(query.PatientId, work, content, ct);
            var glances = new List<Glance>();
            foreach (var ask in AskedBy(work.Actor.Role, work.Actor.Discipline))
            {
                glances.Add(await ask(person, ct));
            }

            return glances;
        }

        private static IReadOnlyList<Func<Person, CancellationToken, Task<Glance>>> AskedBy(Role? role, Discipline discipline) => (role, discipline) switch
        {
            (Role.PsychiatricConsultant, _) => [FromPlan.InLife, FromTreatment.Tried, FromTeam.LastAdvice, FromCare.Risk],
            (Role.Clinician, Discipline.Psychology) => [FromTreatment.SinceLastTime, FromTreatment.HowFar, FromCare.Hurt, FromCare.Risk],
            (Role.Clinician, Discipline.Specialty) => [FromTeam.Asked, FromTreatment.DoneBefore, FromPlan.Told, FromPlan.NotAgain, FromPlan.SafetyNet],
            (Role.Clinician, _) => [FromPlan.Explanation, FromPlan.InLife, FromTeam.ToDecide, FromCare.OpenLoops, FromCare.Next],
            _ => [FromCare.WhyNow, FromCare.OpenLoops, FromCare.LastContact, FromCare.MinutesThisMonth],
        };
    }
}
