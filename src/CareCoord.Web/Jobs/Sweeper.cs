using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Jobs;

namespace CareCoord.Web.Jobs;

/// <summary>Runs one job of the <see cref="Schedule"/>, organisation by organisation, a batch a transaction.</summary>
public sealed partial class Sweeper(UseCases useCases, CareDatabase database, Courier courier, TimeProvider clock, ILogger<Sweeper> log)
{
    private const int Batch = 50;

    /// <summary>Runs a job. Safe to run twice at once: claimed people are skipped by others.</summary>
    public async Task Run(string job, CancellationToken ct)
    {
        // In random order: servers that run at once seldom work through the same organisation.
        foreach (var (organisation, _) in (await database.Organisations(ct)).Shuffle())
        {
            var started = clock.GetUtcNow();
            var session = Session.System(organisation);
            var (done, failed, error) = await Guarded(session, job, ct);
            if (done + failed > 0 || error.Length > 0)
            {
                await useCases.Run(session, new RecordJobRun.Command(NewId(), job, started, done, failed, error), ct);
            }
        }
    }

    /// <summary>One organisation at which a job fails keeps no other from it.</summary>
    private async Task<(int Done, int Failed, string Error)> Guarded(Session session, string job, CancellationToken ct)
    {
        try
        {
            return job switch
            {
                Schedule.Clean => ((await useCases.Run(session, new Clean.Command(NewId()), ct)).Value, 0, ""),
                Schedule.Mail => await courier.Round(session, ct),
                _ => await Through(session, job, ct),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var error = $"{e.GetType().Name} {NewId():N}";
            LogFailed(e.GetType().Name, job, session.Organisation.Value, error);
            return (0, 1, error);
        }
    }

    /// <summary>
    /// From the first to the last, and again from the first, until nobody is found: whom another worker or a page held comes up on the next way. A failing
    /// batch is halved down to the person at whom it fails, who is set aside with the error's id.
    /// </summary>
    private async Task<(int Done, int Failed, string Error)> Through(Session session, string job, CancellationToken ct)
    {
        var (done, failed, error, most, after) = (0, 0, "", Batch, default(PatientId));
        while (true)
        {
            try
            {
                var claimed = (await useCases.Run(session, new SweepPatients.Command(NewId(), job, most, after), ct)).Value;
                done += claimed.People.Count;
                most = Batch;
                if (claimed.Last is null && after == default)
                {
                    return (done, failed, error);
                }

                after = claimed.Last ?? default;
            }
            catch (Exception e) when (e is not OperationCanceledException && most > 1)
            {
                most /= 2;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                error = $"{e.GetType().Name} {NewId():N}";
                var aside = (await useCases.Run(session, new SetAside.Command(NewId(), job, error, after), ct)).Value;
                LogSetAside(e.GetType().Name, job, aside?.Value, error);
                failed++;
                most = Batch;
                if (aside is null)
                {
                    return (done, failed, error);
                }

                after = aside.Value;
            }
        }
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    [LoggerMessage(EventId = 7002, Level = LogLevel.Error, Message = "{Kind} in job {Job} of organisation {Organisation}, error {ErrorId}")]
    private partial void LogFailed(string kind, string job, Guid organisation, string errorId);

    [LoggerMessage(EventId = 7001, Level = LogLevel.Error, Message = "{Kind} in job {Job}: person {Patient} set aside, error {ErrorId}")]
    private partial void LogSetAside(string kind, string job, Guid? patient, string errorId);
}
