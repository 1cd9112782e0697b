using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution;

/// <summary>Something to be read.</summary>
/// <typeparam name="TResult">What is read.</typeparam>
public interface IQuery<TResult>
{
    /// <summary>The person whose record is opened, if it is one person's; the reading is audited.</summary>
    PatientId? Concerning => null;
}
