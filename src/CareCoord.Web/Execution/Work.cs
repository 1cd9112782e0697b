using CareCoord.Data;
using CareCoord.Domain;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>What one attempt of one operation works with; gone when it ends.</summary>
public sealed class Work : IAsyncDisposable
{
    private readonly Func<CareCoordDb> _open;
    private readonly NpgsqlTransaction _transaction;
    private readonly HashSet<PatientId> _touched = [];
    private readonly HashSet<PatientId> _toPlan = [];
    private readonly HashSet<PatientId> _toEvaluate = [];
    private readonly HashSet<PatientId> _locked;
    private readonly HashSet<Guid> _told = [];
    private Roster? _roster;
    private WorkCalendars? _calendars;
    private HuddleTurns? _turns;
    private CareCoordDb? _db;

    internal Work(Func<CareCoordDb> open, NpgsqlTransaction transaction, Opening opening, DateTimeOffset now)
    {
        _open = open;
        _transaction = transaction;
        Actor = opening.Actor;
        Grounds = opening.Grounds;
        _locked = [.. opening.Grounds.Keys];
        Now = now;
        Today = WallClock.DayOf(now, Actor.TimeZone);
    }

    /// <summary>The record of care, inside the operation's transaction; made when somebody asks, because a list read by plain SQL never does.</summary>
    public CareCoordDb Db => _db ??= Opened();

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The actor's grounds of access to each person concerned.</summary>
    public IReadOnlyDictionary<PatientId, Ground> Grounds { get; }

    /// <summary>The instant of the operation, in whole microseconds.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Today where the actor works.</summary>
    public DateOnly Today { get; }

    /// <summary>People whose attention must be recomputed: something of theirs was added, changed or removed, or a handler said so.</summary>
    public IReadOnlySet<PatientId> Touched => _touched;

    /// <summary>People whose follow-ups must be planned anew before the operation ends.</summary>
    public IReadOnlySet<PatientId> ToPlan => _toPlan;

    /// <summary>People whose running practices and rules must be evaluated before the operation ends.</summary>
    public IReadOnlySet<PatientId> ToEvaluate => _toEvaluate;

    /// <summary>Ids of what open pages should look at again when this is committed: people, whoever has them on a list, huddles; the organisation's for its staff and places.</summary>
    public IReadOnlySet<Guid> Told => _touched.Select(x => x.Value).Concat(_told).ToHashSet();

    /// <summary>Makes an id.</summary>
    public T NewId<T>()
        where T : struct, IId<T> => T.Of(Guid.CreateVersion7(Now));

    /// <summary>Says that raw SQL changed something about a person.</summary>
    public void Touch(PatientId patient) => _touched.Add(patient);

    /// <summary>Says whose lists, or which huddle, somebody may be looking at and should see anew.</summary>
    internal void Tell(IEnumerable<Guid> subjects) => _told.UnionWith(subjects);

    /// <summary>Says that what is planned for a person may have changed, so that what is owed next stands at once.</summary>
    public void Replan(PatientId patient)
    {
        _toPlan.Add(patient);
        _touched.Add(patient);
    }

    /// <summary>Says that facts on which practices and rules stand may have changed; planning follows.</summary>
    public void Reevaluate(PatientId patient)
    {
        _toEvaluate.Add(patient);
        Replan(patient);
    }

    /// <summary>Says that pages about the whole organisation should be seen anew.</summary>
    internal void TellEverybody() => _told.Add(Db.Organisation!.Value.Value);

    /// <summary>Refuses to go on when the version that somebody saw is not the one that stands.</summary>
    /// <param name="entity">What stands.</param>
    /// <param name="seen">The version the caller based the change on.</param>
    /// <param name="theirs">What to show of it; default nothing.</param>
    /// <exception cref="ConflictException">They differ.</exception>
    public static void Expect(IVersioned entity, int seen, object? theirs = null)
    {
        if (entity.Version != seen)
        {
            throw new ConflictException(theirs);
        }
    }

    /// <summary>Locks people found on the way, in id order as everywhere.</summary>
    public async Task Lock(IEnumerable<PatientId> patients, CancellationToken ct)
    {
        var missing = patients.Where(_locked.Add).Select(x => x.Value).ToArray();
        if (missing.Length > 0)
        {
            await using var command = Sql(OpeningBatch.LockPatients, missing);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>The actor's grounds with people found on the way, for lists of which one may see a part only.</summary>
    public async Task<IReadOnlyDictionary<PatientId, Ground>> GroundsWith(IEnumerable<PatientId> patients, CancellationToken ct)
    {
        await using var command = Sql(OpeningBatch.GroundsOfActor, patients.Select(x => x.Value).ToArray(), Actor.Self.Value, Now);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await OpeningBatch.ReadGrounds(reader, ct);
    }

    /// <summary>Those of people found on the way whose record is open to the actor.</summary>
    public async Task<List<PatientId>> Readable(IEnumerable<PatientId> patients, CancellationToken ct) =>
        [.. (await GroundsWith(patients, ct)).Where(x => Access.ReadRecord.Refusal(Actor, x.Value) is null).Select(x => x.Key)];

    /// <summary>Who works here. Steps after the handler ask it, so it is read when staff no longer changes.</summary>
    internal async Task<Roster> Roster(CancellationToken ct) => _roster ??= await Upkeep.Roster.Load(this, ct);

    /// <summary>On which days everybody works; read when neither staff nor calendars change any more.</summary>
    internal async Task<WorkCalendars> Calendars(CancellationToken ct) => _calendars ??= await CalendarLoading.Load(this, await Roster(ct), ct);

    /// <summary>What huddles have said of whom the operation touches; read when the handler is through, and no step after it changes huddles.</summary>
    internal async Task<HuddleTurns> Turns(CancellationToken ct) => _turns ??= await HuddleTurns.Load(this, [.. Touched], ct);

    /// <summary>Plain SQL in the operation's transaction, under the same row-level security.</summary>
    public NpgsqlCommand Sql(string text, params object?[] parameters)
    {
        var command = new NpgsqlCommand(text, _transaction.Connection, _transaction);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private CareCoordDb Opened()
    {
        var db = _open();
        db.SavingChanges += (_, _) => TouchWhatChanges(db);
        return db;
    }

    /// <summary>What was only read is left alone: to recompute somebody who is not locked could take away what a colleague adds at this moment.</summary>
    private void TouchWhatChanges(CareCoordDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(x => x.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case IAboutPatient { PatientId: var about }:
                    _touched.Add(about);
                    break;
                case Patient { Id: var id, RegisteredFor: var team }:
                    _touched.Add(id);
                    _told.UnionWith(team is { } registered ? [registered.Value] : []);
                    break;
                case Huddle { Id: var huddle, TeamId: var team }:
                    _told.UnionWith([huddle.Value, team.Value]);
                    break;
                case HuddleAttendee { HuddleId: var attended, StaffId: var attendee }:
                    _told.UnionWith([attended.Value, attendee.Value]);
                    break;
                case OutboundMessage { PatientId: { } reminded, EndedAt: not null }:
                    _told.UnionWith([reminded.Value, db.Organisation!.Value.Value]);
                    break;
                case Staff { UserId: var account }:
                    _told.UnionWith([account.Value, db.Organisation!.Value.Value]);
                    break;
                case SectionReading { StaffId: var reader }:
                    _told.Add(reader.Value);
                    break;
                case not (Draft or PrivateNote):
                    _told.Add(db.Organisation!.Value.Value);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Several statements in one round trip, in the operation's transaction.</summary>
    public NpgsqlBatch Batch() => new(_transaction.Connection, _transaction);
}
