namespace CareCoord.Web.Features.Audit;

/// <summary>One line of the audit trail as it is stored.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="User">The account; null for the program itself.</param>
/// <param name="Command">The command it belongs to; null for a look.</param>
/// <param name="Why">The reason given; may be empty.</param>
/// <param name="What">The table that was changed, or the query that was asked.</param>
/// <param name="Operation">INSERT, UPDATE, DELETE or READ.</param>
/// <param name="Changed">Names of the columns written.</param>
/// <param name="Who">Name of the member of staff; null for the program itself.</param>
public sealed record TrailLine(
    long Id, DateTimeOffset At, Guid? User, Guid? Command, string Why, string What, string Operation, IReadOnlyList<string> Changed, string? Who)
{
    /// <summary>True for a look.</summary>
    public bool IsLook => Operation == "READ";
}
