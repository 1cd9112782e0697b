namespace CareCoord.Benchmarks.Simulating;

/// <summary>What a simulated year stands on. Shares are of one; all are ours (DESIGN) unless a source is named.</summary>
public sealed record Assumptions
{
    /// <summary>People, each simulated for one year.</summary>
    public int People { get; init; } = 10_000;

    /// <summary>People in the care of one coordinator.</summary>
    public int Caseload { get; init; } = 160;

    /// <summary>Seed of everything random: the same seed gives the same year.</summary>
    public int Seed { get; init; } = 20260323;

    /// <summary>A call finds the person (failed tries take time, see below).</summary>
    public double Reached { get; init; } = 0.78;

    /// <summary>Somebody who was told a day does not come.</summary>
    public double NoShow { get; init; } = 0.12;

    /// <summary>After a contact the person is told the next day.</summary>
    public double Told { get; init; } = 0.35;

    /// <summary>Another day is agreed instead.</summary>
    public double Rescheduled { get; init; } = 0.06;

    /// <summary>Dies within the year.</summary>
    public double Dies { get; init; } = 0.01;

    /// <summary>Moves away within the year.</summary>
    public double Leaves { get; init; } = 0.05;

    /// <summary>Refuses all contact for some weeks within the year.</summary>
    public double Refuses { get; init; } = 0.02;

    /// <summary>Care is paused within the year.</summary>
    public double Pauses { get; init; } = 0.06;

    /// <summary>Goes on to keeping well within the year.</summary>
    public double KeepsWell { get; init; } = 0.6;

    /// <summary>Days for which somebody refuses contact.</summary>
    public int RefusesDays { get; init; } = 42;

    /// <summary>Shortest pause of care, in days.</summary>
    public int ShortestPause { get; init; } = 14;

    /// <summary>Longest pause of care, in days.</summary>
    public int LongestPause { get; init; } = 60;

    /// <summary>Days of the pause, and of the putting off, in the middle of which a flag is planted.</summary>
    public (int Pause, int PutOff) Planted { get; init; } = (21, 5);

    /// <summary>Days until the safety check after a flag was cleared, which is done on the next working day.</summary>
    public int CheckAfterDays { get; init; } = 7;

    /// <summary>Gets another coordinator within the year.</summary>
    public double ChangesTeam { get; init; } = 0.08;

    /// <summary>Moves to another time zone within the year.</summary>
    public double ChangesZone { get; init; } = 0.01;

    /// <summary>Practises something with check-ins of another discipline, so that contacts merge.</summary>
    public double Practises { get; init; } = 0.6;

    /// <summary>Minutes a coordinator has for contacts on a day that is worked.</summary>
    public int MinutesADay { get; init; } = 300;

    /// <summary>Minutes of a contact that reached somebody (clinical.md 2.1: a brief check-in is 10 to 15).</summary>
    public int ContactMinutes { get; init; } = 15;

    /// <summary>Minutes of a try that reached nobody (AJMC: 9 to 11).</summary>
    public int TryMinutes { get; init; } = 10;

    /// <summary>Days on which each member of staff is away, in three stretches of the same length.</summary>
    public int DaysAway { get; init; } = 27;

    /// <summary>The lines that say them.</summary>
    public IEnumerable<string> Lines =>
    [
        $"assumed: {People} people for one year each, {Caseload} to a coordinator, seed {Seed}",
        $"assumed: of calls {Reached:P0} reach somebody, {Rescheduled:P0} end in another day; {NoShow:P0} of those who were told a day do not come; after {Told:P0} of contacts the next day is told",
        $"assumed: within the year {Dies:P0} die, {Leaves:P0} move away, {Refuses:P0} refuse contact for {RefusesDays} days, {Pauses:P0} pause for {ShortestPause} to {LongestPause} days, {KeepsWell:P0} go on to keeping well, {ChangesTeam:P0} change coordinator, {ChangesZone:P0} change time zone",
        $"assumed: {MinutesADay} minutes for contacts on a working day, {ContactMinutes} for a contact, {TryMinutes} for a try in vain; {DaysAway} days away in three stretches, ten holidays; a deputy is never away with whom they stand in for",
        $"assumed: one flag is raised by hand about each person, in a pause of {Planted.Pause} days, put off by {Planted.PutOff}, just merged, handed over, or with its clinician away; cleared on the next working day, checked {CheckAfterDays} days later",
        "assumed: practices as their schedule of check-ins; what is recorded of them, and the rules that read it, are not simulated",
    ];
}
