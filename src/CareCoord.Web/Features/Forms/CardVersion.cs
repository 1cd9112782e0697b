using CareCoord.Domain.Forms;

namespace CareCoord.Web.Features.Forms;

/// <summary>One version of a card about a person.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="Answers">What it says.</param>
/// <param name="By">Name of who wrote it.</param>
/// <param name="At">When, on the person's clock.</param>
public sealed record CardVersion(EntryId Id, Answers Answers, string By, DateTime At);
