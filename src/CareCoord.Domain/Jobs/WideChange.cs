using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Jobs;

/// <summary>A change to holidays, hours, sites, teams or absences that concerns more people than one operation computes anew: batches do.</summary>
/// <param name="id">Its id.</param>
/// <param name="what">What changed, in words; never about a person in care.</param>
/// <param name="askedBy">Who changed it; null for the program.</param>
/// <param name="askedAt">When.</param>
/// <param name="people">How many people it concerned.</param>
public sealed class WideChange(WideChangeId id, string what, StaffId? askedBy, DateTimeOffset askedAt, int people) : ITenant
{
    /// <summary>Longest words, in characters.</summary>
    public const int WhatLength = 300;

    /// <summary>Its id.</summary>
    public WideChangeId Id { get; private set; } = id;

    /// <summary>What changed, in words.</summary>
    public string What { get; private set; } = what;

    /// <summary>Who changed it; null for the program.</summary>
    public StaffId? AskedBy { get; private set; } = askedBy;

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    /// <summary>How many people it concerned.</summary>
    public int People { get; private set; } = people;
}
