using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps;

/// <summary>Builds what is owed, with defaults: the coordinator's fortnightly contact due on Monday, 16 March.</summary>
internal static class Owing
{
    public static readonly DateOnly Due = new(2026, 3, 16);

    public static Owed Something(
        string source = ReasonSource.Phase,
        FollowUpKind kind = FollowUpKind.Contact,
        string occurrence = "after:2026-03-02+2wk",
        Discipline discipline = Discipline.Coordination,
        StaffId? owner = null,
        DateOnly? opens = null,
        DateOnly? due = null,
        Channel? channel = null) =>
        new(
            new ReasonKey(People.Episode, source, kind, occurrence),
            discipline,
            owner ?? People.Ana,
            opens ?? (due ?? Due).AddDays(-2),
            due ?? Due,
            channel,
            ReasonFacts.None);

    public static FollowUp FollowUp(Owed? owed = null, int id = 100) =>
        new(TestIds.Of<FollowUpId>(id), People.Patient, TestIds.Of<FollowUpReasonId>(id + 1), owed ?? Something());

    public static Owed OfPsychology(DateOnly? due = null, Channel? channel = null) => Something(
        source: "intervention:breathing",
        kind: FollowUpKind.CheckIn,
        discipline: Discipline.Psychology,
        owner: People.Lee,
        due: due,
        channel: channel);
}
